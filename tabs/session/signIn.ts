import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import type { TabConfig } from './config.ts';
import type { CopyOwner } from './deviceStore.ts';

/** The person in front of the tab, as the sign-in service knows them. */
export interface SignIn {
  /** An access token for one scope; silently where that is possible. */
  token(scope: string): Promise<string>;
  /** Whose token the scope's is: what is kept on this device is theirs alone. */
  person(scope: string): Promise<CopyOwner>;
}

/** Nobody is signed in, or signing in was broken off. */
class NotSignedIn extends Error {
  constructor(options: ErrorOptions) {
    super('Not signed in', options);
    this.name = 'NotSignedIn';
  }
}

/** Sign-in through Teams; teams-js must have met its host before. */
export async function openSignIn(config: TabConfig): Promise<SignIn> {
  const msal = await createNestablePublicClientApplication({
    auth: { clientId: config.clientId, authority: config.authority },
    // In a frame of another site storage may throw; msal then keeps tokens in memory.
    cache: { cacheLocation: 'sessionStorage' },
  });
  const acquire = async (scope: string) => {
    const request = { scopes: [scope] };
    try {
      return await msal.acquireTokenSilent(request);
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw new NotSignedIn({ cause: error });
      return msal.acquireTokenPopup(request).catch((cause: unknown) => {
        throw new NotSignedIn({ cause });
      });
    }
  };
  return {
    token: async (scope) => (await acquire(scope)).accessToken,
    person: async (scope) => {
      const { account } = await acquire(scope);
      return { tenantId: account.tenantId, personId: account.localAccountId };
    },
  };
}
