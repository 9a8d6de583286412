import * as z from 'zod/mini';

/** What teams-js asks its host; only these parts are looked at. */
export const hostRequest = z.object({
  id: z.optional(z.number()),
  uuidAsString: z.optional(z.string()),
  func: z.string(),
  args: z._default(z.array(z.unknown()), []),
  data: z.optional(z.string()),
});

export type HostRequest = z.infer<typeof hostRequest>;

/** What the host knows of whoever looks at the tab. */
export interface HostContext {
  readonly theme: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly person: { readonly oid: string; readonly mail: string };
}

/** What a call makes the window do besides answering. */
export type HostEffect =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'openLink'; readonly url: string };

/** The answer's positional results, or none where teams-js waits for nothing. */
export interface HostAnswer {
  readonly args?: readonly unknown[];
  readonly effect?: HostEffect;
}

const runtime = JSON.stringify({
  apiVersion: 4,
  isNAAChannelRecommended: true,
  supports: { nestedAppAuth: {}, pages: {} },
});

/** Answers a call of teams-js as Teams does (host-protocol notes, section 2); sign-in is apart. */
export function answerHostCall(request: HostRequest, context: HostContext): HostAnswer {
  switch (request.func) {
    case 'initialize':
      return { args: ['content', 'web', '2.0.5', runtime] };
    case 'getContext':
      return { args: [legacyContext(context)] };
    case 'registerHandler':
    case 'appInitialization.appLoaded':
    case 'shareDeepLink':
      return {};
    case 'appInitialization.success':
      return { effect: { kind: 'loaded' } };
    case 'appInitialization.failure':
      return { effect: { kind: 'failed' } };
    case 'executeDeepLink': {
      const url = String(request.args[0]);
      return { args: [true], effect: { kind: 'openLink', url } };
    }
    case 'pages.navigateToApp':
    case 'pages.currentApp.navigateTo':
      return { args: [true] };
    case 'settings.getSettings':
      return { args: [{}] };
    default:
      return { args: [false, 'not supported'] };
  }
}

/** The flat context of old, which teams-js turns into its own. */
function legacyContext({ theme, tenantId, appId, person }: HostContext) {
  return {
    theme,
    tid: tenantId,
    userObjectId: person.oid,
    userPrincipalName: person.mail,
    loginHint: person.mail,
    appId,
    entityId: 'home',
    subEntityId: '',
    hostName: 'Teams',
    hostClientType: 'web',
    locale: 'en-gb',
    sessionId: 'local',
  };
}
