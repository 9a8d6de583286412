import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { PersonId } from '#domain/person.ts';
import type { Settings } from './settings.ts';

/** Who calls the API: proven by an Entra access token, or not. */
export type Caller =
  | { readonly known: true; readonly person: PersonId }
  | { readonly known: false; readonly why: 'noToken' | 'badToken' | 'keysNotReachable' };

/**
 * Proves the person behind an `Authorization` header: signature, issuer, audience, tenant, expiry,
 * and that the token is the tab's and allows to act for the person. Guests and apps have none.
 */
export function callerOf(settings: Settings): (header: string | undefined) => Promise<Caller> {
  const tenant = settings.OUTTURN_TENANT_ID;
  const keys = createRemoteJWKSet(
    new URL(`${settings.OUTTURN_LOGIN_URL}/${tenant}/discovery/v2.0/keys`),
  );
  const expected = {
    issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    audience: settings.OUTTURN_SERVICE_ID,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'oid', 'tid'],
    clockTolerance: 60,
  };
  return async (header) => {
    const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
    if (!token) return { known: false, why: 'noToken' };
    try {
      const { payload } = await jwtVerify(token, keys, expected);
      const person = personOf(payload, tenant, settings.OUTTURN_TAB_ID);
      return person ? { known: true, person } : { known: false, why: 'badToken' };
    } catch (error) {
      // Keys that cannot be fetched say nothing about the person.
      const refused = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
      return { known: false, why: refused ? 'badToken' : 'keysNotReachable' };
    }
  };
}

function personOf(claims: JWTPayload, tenant: string, tabId: string): PersonId | undefined {
  const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : [];
  const fits =
    claims['tid'] === tenant && claims['azp'] === tabId && scopes.includes('access_as_user');
  return fits && typeof claims['oid'] === 'string' ? claims['oid'] : undefined;
}
