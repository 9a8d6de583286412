import { ConfidentialClientApplication } from '@azure/msal-node';
import { isLocal, type Settings } from './settings.ts';

/** Gets an access token of the service itself for a scope; msal keeps it until it runs out. */
export type ServiceToken = (scope: string) => Promise<string>;

export function serviceToken(settings: Settings): ServiceToken {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: settings.OUTTURN_SERVICE_ID,
      clientSecret: settings.OUTTURN_SERVICE_SECRET,
      // msal insists on an https name; where its endpoints are is said by the metadata.
      authority: `https://login.microsoftonline.com/${settings.OUTTURN_TENANT_ID}`,
      ...(isLocal(settings) && { authorityMetadata: localMetadata(settings) }),
    },
  });
  return async (scope) => {
    const answer = await client.acquireTokenByClientCredential({ scopes: [scope] });
    if (!answer) throw new Error(`No token for ${scope}`);
    return answer.accessToken;
  };
}

function localMetadata(settings: Settings): string {
  const base = `${settings.OUTTURN_LOGIN_URL}/${settings.OUTTURN_TENANT_ID}`;
  return JSON.stringify({
    issuer: `https://login.microsoftonline.com/${settings.OUTTURN_TENANT_ID}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  });
}
