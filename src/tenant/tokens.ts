import { createHash, createPublicKey } from 'node:crypto';
import {
  createLocalJWKSet,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { apps } from './apps.ts';
import type { Disk } from './disk.ts';
import { identity } from './identity.ts';
import type { Person } from './people.ts';

/** Who a Graph or chat call comes from, as its token proves. */
export type Caller = (
  | { readonly kind: 'app' }
  | { readonly kind: 'person'; readonly oid: string }
) & { readonly appId: string; readonly scopes: readonly string[] };

const graph = 'https://graph.microsoft.com';
export const connectorAudience = 'https://api.botframework.com';
const entraIssuer = `https://login.microsoftonline.com/${identity.tenantId}/v2.0`;
const lifetime = 3600;

/** Signs and checks the tokens of this tenant: RS256 with a key kept on disk. */
export class Tokens {
  readonly #key: Awaited<ReturnType<typeof importPKCS8>>;
  readonly publicKeys: { keys: JWK[] };

  private constructor(key: Awaited<ReturnType<typeof importPKCS8>>, jwk: JWK) {
    this.#key = key;
    this.publicKeys = { keys: [jwk] };
  }

  /** Opens the key of the folder, or makes it at the first start. */
  static async open(disk: Disk): Promise<Tokens> {
    const [row] = disk.all("select value from secret where name = 'key'");
    const pem = row ? String(row['value']) : await newKey();
    if (!row) disk.run("insert into secret values ('key', ?)", pem);
    const jwk = await exportJWK(createPublicKey(pem));
    const kid = createHash('sha256').update(String(jwk.n)).digest('base64url').slice(0, 20);
    const published = { ...jwk, kid, alg: 'RS256', use: 'sig', endorsements: ['msteams'] };
    return new Tokens(await importPKCS8(pem, 'RS256'), published);
  }

  /** A token of an app for itself. */
  appToken(appId: string, scope: string): Promise<string> {
    const audience = scope.replace(/\/\.default$/, '');
    const roles = audience === graph ? (apps[appId]?.application ?? []) : [];
    return this.#sign({
      iss: entraIssuer,
      aud: audience,
      azp: appId,
      appid: appId,
      oid: appId,
      roles,
    });
  }

  /** A token of a person in an app; the API's own audience is its bare app id, as in Entra's v2. */
  personToken(person: Person, appId: string, scope: string): Promise<string> {
    const api = scope.startsWith(`api://${identity.serviceId}/`);
    const audience = api ? identity.serviceId : graph;
    const scp = api ? 'access_as_user' : (apps[appId]?.delegated ?? []).join(' ');
    return this.#sign({
      iss: entraIssuer,
      aud: audience,
      azp: appId,
      appid: appId,
      scp,
      ...names(person),
    });
  }

  idToken(person: Person, appId: string): Promise<string> {
    return this.#sign({ iss: entraIssuer, aud: appId, ...names(person) });
  }

  /** What the chat service shows the bot with every request. */
  botToken(serviceUrl: string): Promise<string> {
    return this.#sign({ iss: connectorAudience, aud: identity.serviceId, serviceurl: serviceUrl });
  }

  /** Who calls, or undefined where the token is missing, forged, expired or for another audience. */
  async caller(header: string | undefined, audience: string = graph): Promise<Caller | undefined> {
    const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
    if (!token) return undefined;
    const verified = await jwtVerify(token, createLocalJWKSet(this.publicKeys), {
      issuer: entraIssuer,
      audience,
      algorithms: ['RS256'],
    }).catch(() => undefined); // any fault of a token is the same answer, as in the real service
    const claims = verified?.payload;
    if (!claims || typeof claims['azp'] !== 'string') return undefined;
    const appId = claims['azp'];
    if (typeof claims['scp'] !== 'string') {
      const roles: unknown[] = Array.isArray(claims['roles']) ? claims['roles'] : [];
      return { kind: 'app', appId, scopes: roles.map(String) };
    }
    return { kind: 'person', appId, oid: String(claims['oid']), scopes: claims['scp'].split(' ') };
  }

  #sign(claims: JWTPayload): Promise<string> {
    return new SignJWT({ tid: identity.tenantId, ver: '2.0', ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.publicKeys.keys[0]?.kid ?? '' })
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime(`${lifetime}s`)
      .sign(this.#key);
  }
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportPKCS8(privateKey);
}

function names(person: Person): JWTPayload {
  return { oid: person.oid, name: person.name, preferred_username: person.mail, sub: person.oid };
}
