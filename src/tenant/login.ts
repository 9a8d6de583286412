import { Hono } from 'hono';
import { identity } from './identity.ts';
import type { Tokens } from './tokens.ts';

/** Entra's and the Bot Framework's sign-in endpoints, as far as a service without a person needs. */
export function loginRoutes(tokens: Tokens, origin: string, secret: string): Hono {
  const login = new Hono();
  const base = `${origin}/${identity.tenantId}`;

  login.get(`/${identity.tenantId}/v2.0/.well-known/openid-configuration`, (context) =>
    context.json({
      issuer: `https://login.microsoftonline.com/${identity.tenantId}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    }),
  );
  login.get(`/${identity.tenantId}/discovery/v2.0/keys`, (context) =>
    context.json(tokens.publicKeys),
  );
  login.get('/botframework/v1/.well-known/openidconfiguration', (context) =>
    context.json({
      issuer: 'https://api.botframework.com',
      jwks_uri: `${origin}/botframework/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  );
  login.get('/botframework/v1/.well-known/keys', (context) => context.json(tokens.publicKeys));

  login.post(`/${identity.tenantId}/oauth2/v2.0/token`, async (context) => {
    const form = await context.req.parseBody();
    if (form['grant_type'] !== 'client_credentials') {
      return context.json(
        fault('unsupported_grant_type', 70003, 'The grant type is not supported'),
        400,
      );
    }
    if (form['client_id'] !== identity.serviceId) {
      return context.json(fault('unauthorized_client', 700016, 'Application was not found'), 400);
    }
    if (form['client_secret'] !== secret) {
      return context.json(fault('invalid_client', 7000215, 'Invalid client secret provided'), 401);
    }
    // msal adds openid and the like to what was asked for; one resource remains.
    const scope = String(form['scope'] ?? '')
      .split(' ')
      .find((part) => part.endsWith('/.default'));
    if (!scope) return context.json(fault('invalid_scope', 70011, 'The scope is not valid'), 400);
    const access_token = await tokens.appToken(identity.serviceId, scope);
    return context.json({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token,
    });
  });
  return login;
}

/** Entra's own error body. */
function fault(error: string, code: number, words: string) {
  return {
    error,
    error_description: `AADSTS${code}: ${words}.`,
    error_codes: [code],
    timestamp: new Date().toISOString(),
    trace_id: crypto.randomUUID(),
    correlation_id: crypto.randomUUID(),
  };
}
