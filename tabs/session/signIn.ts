import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import type { TabConfig } from './config.ts';

/** Gets an access token of the person for one scope; silently where that is possible. */
export type PersonToken = (scope: string) => Promise<string>;

/** Nobody is signed in, or signing in was broken off. */
class NotSignedIn extends Error {
  constructor(options: ErrorOptions) {
    super('Not signed in', options);
    this.name = 'NotSignedIn';
  }
}

/** Sign-in through Teams; teams-js must have met its host before. */
export async function openSignIn(config: TabConfig): Promise<PersonToken> {
  const msal = await createNestablePublicClientApplication({
    auth: { clientId: config.clientId, authority: config.authority },
    // In a frame of another site storage may throw; msal then keeps tokens in memory.
    cache: { cacheLocation: 'sessionStorage' },
  });
  return async (scope) => {
    const request = { scopes: [scope] };
    try {
      return (await msal.acquireTokenSilent(request)).accessToken;
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw new NotSignedIn({ cause: error });
      const answer = await msal.acquireTokenPopup(request).catch((cause: unknown) => {
        throw new NotSignedIn({ cause });
      });
      return answer.accessToken;
    }
  };
}
