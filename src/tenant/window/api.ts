/** A person of the sample council. */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly mail: string;
}

/** A message of the chat; `card` is an Adaptive Card as the bot sent it. */
export interface Message {
  readonly id: string;
  readonly from: 'bot' | 'me';
  readonly text?: string;
  readonly card?: object;
  readonly at: string;
}

export interface WindowConfig {
  readonly tabUrl: string;
  readonly today: string;
  readonly teamsAppId: string;
  readonly tenantId: string;
}

/** What came back for a card's button. */
export interface CardAnswer {
  readonly kind: 'card' | 'message' | 'error';
  readonly text?: string;
}

/** A token with its account, as nested sign-in hands it to the tab. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly account: Readonly<Record<string, string>>;
}

// Both ends of this API are this folder and windowApi.ts beside it, so that the answers are trusted.
async function call<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    `/window/${path}`,
    body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  const answer: T & { error?: string } = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `The stand-in answered ${response.status}.`);
  return answer;
}

export const windowApi = {
  config: () => call<WindowConfig>('config'),
  people: () => call<Person[]>('people'),
  chat: (as: string) => call<{ messages: Message[] }>(`chat?as=${encodeURIComponent(as)}`),
  say: (as: string, text: string) => call<object>('chat/send', { as, text }),
  act: (as: string, messageId: string, action: object, inputs: object) =>
    call<CardAnswer>('chat/act', { as, messageId, action, inputs }),
  token: (oid: string, clientId: string, scope: string) =>
    call<TokenAnswer>('token', { oid, clientId, scope }),
};
