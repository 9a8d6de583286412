import { type AuthError, PublicClientApplication } from '@azure/msal-node';
import { setUpText } from '#text/provision.ts';
import { remark } from './output.ts';
import { CommandProblem } from './problem.ts';

/** The registration with which an administrator signs in, and where it is registered. */
export interface AdministratorApp {
  readonly clientId: string;
  readonly directoryId: string;
}

/** Making lists needs Sites.Manage.All (platform facts, section 1.1), here for a person who owns the site. */
const scopes = ['https://graph.microsoft.com/Sites.Manage.All'];

/**
 * Signs an administrator in by device code, which works on a machine without a browser, and answers
 * an access token for Graph. The app registration must be a public client of its own, so that neither
 * the service nor the tab ever holds these rights. Not run here: it needs Entra itself.
 */
export async function signInAsAdministrator(app: AdministratorApp): Promise<string> {
  const client = new PublicClientApplication({
    auth: {
      clientId: app.clientId,
      authority: `https://login.microsoftonline.com/${app.directoryId}`,
    },
  });
  const result = await client
    .acquireTokenByDeviceCode({
      scopes,
      deviceCodeCallback: ({ message }) => remark(setUpText.signIn(message)),
    })
    .catch((error: AuthError) => {
      throw new CommandProblem(setUpText.cannotSignIn(error.errorMessage), { cause: error });
    });
  if (!result) throw new CommandProblem(setUpText.cannotSignIn(''));
  return result.accessToken;
}
