import * as z from 'zod/mini';

const person = z.object({ oid: z.string(), name: z.string(), mail: z.string() });
/** A person of the sample council. */
export type Person = z.infer<typeof person>;

const message = z.object({
  id: z.string(),
  from: z.enum(['bot', 'me']),
  text: z.optional(z.string()),
  card: z.optional(z.record(z.string(), z.unknown())),
  at: z.string(),
});
/** A message of the chat; `card` is an Adaptive Card as the bot sent it. */
export type Message = z.infer<typeof message>;

const config = z.object({
  tabUrl: z.string(),
  today: z.string(),
  teamsAppId: z.string(),
  tenantId: z.string(),
});

const cardAnswer = z.object({
  kind: z.enum(['card', 'message', 'error']),
  text: z.optional(z.string()),
});

const tokenAnswer = z.object({
  access_token: z.string(),
  id_token: z.string(),
  expires_in: z.number(),
  account: z.record(z.string(), z.string()),
});
/** A token with its account, as nested sign-in hands it to the tab. */
export type TokenAnswer = z.infer<typeof tokenAnswer>;

const fault = z.object({ error: z.string() });

async function call<T extends z.ZodMiniType>(
  schema: T,
  path: string,
  body?: object,
): Promise<z.infer<T>> {
  const response = await fetch(
    `/window/${path}`,
    body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  const said = fault.safeParse(answer);
  throw new Error(said.success ? said.data.error : `The stand-in answered ${response.status}.`);
}

export const windowApi = {
  config: () => call(config, 'config'),
  people: () => call(z.array(person), 'people'),
  chat: (as: string) =>
    call(z.object({ messages: z.array(message) }), `chat?as=${encodeURIComponent(as)}`),
  say: (as: string, text: string) => call(z.object({}), 'chat/send', { as, text }),
  act: (as: string, messageId: string, action: object, inputs: object) =>
    call(cardAnswer, 'chat/act', { as, messageId, action, inputs }),
  token: (oid: string, clientId: string, scope: string) =>
    call(tokenAnswer, 'token', { oid, clientId, scope }),
};
