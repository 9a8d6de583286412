import type { LastWrite } from '#domain/outsideChange.ts';

/**
 * Whether the bearer of a token wrote an item last. A token of an application for itself has no
 * scopes; a person's names the person. A token that cannot be read owns nothing but what applications
 * wrote, which nobody edits by hand.
 */
export function ownWrites(token: string): (write: LastWrite) => boolean {
  const claims = claimsOf(token);
  const person = claims['scp'] === undefined ? undefined : claims['oid'];
  return (write) => write.person === undefined || write.person === person;
}

/** Read, never trusted: what the bearer may do is for Graph to say. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    const claims: unknown = JSON.parse(payload);
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {}; // not every token can be read by its bearer
  }
}
