import * as z from 'zod/mini';
import type { TokenAnswer } from './api.ts';
import type { HostContext } from './hostProtocol.ts';

const bridgeRequest = z.object({
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.optional(z.object({ clientId: z.string(), scope: z.string() })),
});

/** Gets a token for the person who is signed in to the window. */
export type TokenSource = (clientId: string, scope: string) => Promise<TokenAnswer>;

/** Answers one request of msal's nested sign-in; the text goes back as it is. */
export async function answerBridge(
  data: string,
  context: HostContext,
  token: TokenSource,
): Promise<string> {
  const request = bridgeRequest.parse(JSON.parse(data));
  const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
  const refuse = (status: string, code: string) =>
    JSON.stringify({ ...answer, success: false, error: { status, code, description: code } });

  if (request.method === 'GetInitContext') {
    const { tenantId, person } = context;
    const environment = 'login.microsoftonline.com';
    const accountContext = { homeAccountId: `${person.oid}.${tenantId}`, environment, tenantId };
    const initContext = {
      sdkName: 'local-teams-window',
      sdkVersion: '1.0.0',
      capabilities: { queryAccount: true },
      accountContext,
    };
    return JSON.stringify({ ...answer, success: true, initContext });
  }
  const asks = request.method === 'GetToken' || request.method === 'GetTokenPopup';
  if (!asks || !request.tokenParams) return refuse('PERSISTENT_ERROR', 'unsupported_method');
  const { clientId, scope } = request.tokenParams;
  // msal adds the scopes of sign-in itself; what remains is the resource.
  const wanted = scope.split(' ').find((part) => part.includes('://')) ?? scope;
  try {
    const { account, ...granted } = await token(clientId, wanted);
    return JSON.stringify({
      ...answer,
      success: true,
      token: { ...granted, scope: wanted },
      account,
    });
  } catch {
    return refuse('TRANSIENT_ERROR', 'temporarily_unavailable');
  }
}
