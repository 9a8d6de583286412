import { identity } from '../identity.ts';
import { findPerson } from '../people.ts';
import type { Caller } from '../tokens.ts';
import { denied } from './errors.ts';

/** What a caller may do on the site, from least to most. */
const order = ['none', 'read', 'write', 'owner'] as const;
type SiteRole = (typeof order)[number];

/** What an administrator granted each app on the site (Sites.Selected). */
const grants: Readonly<Record<string, SiteRole>> = {
  [identity.serviceId]: 'write',
  [identity.tabId]: 'read',
  [identity.adminClientId]: 'owner',
};

/** An app alone has its grant; with a person, the lesser of the grant and the person's rights. */
function roleOf(caller: Caller): SiteRole {
  const granted = grants[caller.appId] ?? 'none';
  if (caller.kind === 'app') return granted;
  const person = findPerson(caller.oid);
  const own: SiteRole = !person ? 'none' : person.siteOwner ? 'owner' : 'read';
  return order.indexOf(granted) < order.indexOf(own) ? granted : own;
}

/** Throws 403 where the caller's role on the site is less than what the call needs. */
export function demand(caller: Caller, needed: SiteRole): void {
  if (order.indexOf(roleOf(caller)) < order.indexOf(needed)) throw denied();
}

/** The `createdBy` or `lastModifiedBy` of what the caller writes. */
export function identitySet(caller: Caller): object {
  const application = { id: caller.appId, displayName: 'Outturn' };
  if (caller.kind === 'app') return { application };
  const person = findPerson(caller.oid);
  return {
    application,
    user: { id: caller.oid, displayName: person?.name, email: person?.mail },
  };
}
