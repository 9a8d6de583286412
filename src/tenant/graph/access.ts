import { apps } from '../apps.ts';
import type { Disk } from '../disk.ts';
import { findPerson } from '../people.ts';
import type { Caller } from '../tokens.ts';
import { denied } from './errors.ts';

/** What a caller may do on the site, from least to most. */
export const siteRoles = ['none', 'read', 'write', 'owner', 'fullcontrol'] as const;
export type SiteRole = (typeof siteRoles)[number];

/** What a scope gives on every site; the selected ones give what was granted on this one. */
const wideScopes: Readonly<Record<string, SiteRole>> = {
  'Sites.Read.All': 'read',
  'Sites.ReadWrite.All': 'write',
  'Sites.Manage.All': 'owner',
  'Sites.FullControl.All': 'fullcontrol',
};

const rank = (role: SiteRole) => siteRoles.indexOf(role);
const readRole = (text: unknown): SiteRole => siteRoles.find((role) => role === text) ?? 'none';

/** The app's role on the site, or on one list; without a grant its scopes alone give nothing. */
function appRole(disk: Disk, caller: Caller, listId: string | undefined): SiteRole {
  const roles = caller.scopes.flatMap((scope): SiteRole[] => {
    if (scope === 'Sites.Selected') return [grantOf(disk, caller.appId, null)];
    if (scope === 'Lists.SelectedOperations.Selected' && listId !== undefined) {
      return [grantOf(disk, caller.appId, listId)];
    }
    return [wideScopes[scope] ?? 'none'];
  });
  return roles.reduce((best, role) => (rank(role) > rank(best) ? role : best), 'none');
}

function grantOf(disk: Disk, appId: string, listId: string | null): SiteRole {
  const rows = disk.all(
    'select role from site_grant where app_id = ? and list_id is ?',
    appId,
    listId,
  );
  return readRole(rows.at(-1)?.['role']);
}

/**
 * Throws 403 where the caller's role is less than what the call needs: an app alone has its grant;
 * with a person, the lesser of the grant and the person's own rights counts.
 */
export function demand(disk: Disk, caller: Caller, needed: SiteRole, listId?: string): void {
  const granted = appRole(disk, caller, listId);
  const person = caller.kind === 'person' ? findPerson(caller.oid) : undefined;
  const own = person?.siteOwner ? 'fullcontrol' : person ? 'read' : 'none';
  const limit = caller.kind === 'app' ? 'fullcontrol' : own;
  if (Math.min(rank(granted), rank(limit)) < rank(needed)) throw denied();
}

/** Throws 403 where the token holds none of the scopes. */
export function demandScope(caller: Caller, ...scopes: string[]): void {
  if (!scopes.some((scope) => caller.scopes.includes(scope))) throw denied();
}

/** The `createdBy` or `lastModifiedBy` of what the caller writes. */
export function identitySet(caller: Caller): object {
  const application = { id: caller.appId, displayName: apps[caller.appId]?.name };
  if (caller.kind === 'app') return { application };
  const person = findPerson(caller.oid);
  return {
    application,
    user: { id: caller.oid, displayName: person?.name, email: person?.mail },
  };
}
