import * as z from 'zod';

/** A Graph to be tried: the local tenant now, a real one later. */
export const targetShape = z.object({
  graph: z.string(),
  site: z.string(),
  tokens: z.object({
    admin: z.string(),
    service: z.string(),
    owner: z.string(),
    reader: z.string(),
  }),
});
export type Target = z.infer<typeof targetShape>;
export type Who = keyof Target['tokens'] | 'nobody';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer; undefined where it has none. */
  readonly body: unknown;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A fact about the platform that the product leans on. */
export interface Fact {
  /** The section of platform.md that says so. */
  readonly section: string;
  readonly says: string;
  /** `known` and `derived` are unproven: no page of Microsoft's was found. */
  readonly mark: 'doc' | 'seen' | 'code' | 'known' | 'derived';
  /** Writes more than 5,000 items: in a real tenant only where asked for. */
  readonly heavy?: true;
  readonly holds: (scene: Scene) => Promise<void>;
}

const made = z.looseObject({ id: z.string() });

/** A place to try facts in: it makes lists, remembers them, and removes them in the end. */
export class Scene {
  readonly target: Target;
  readonly #lists = new Map<string, Promise<string>>();
  #count = 0;

  constructor(target: Target) {
    this.target = target;
  }

  /** A word that was not used before. */
  fresh(word: string): string {
    this.#count += 1;
    return `${word}-${Date.now().toString(36)}-${this.#count}`;
  }

  /** Calls Graph; the path is below the version, or a whole address that Graph gave. */
  async call(who: Who, method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const url = path.startsWith('http') ? path : `${this.target.graph}${path}`;
    const { body } = sent;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const headers: Record<string, string> = {
      ...(body !== undefined && !raw && { 'Content-Type': 'application/json' }),
      ...(who !== 'nobody' && { Authorization: `Bearer ${this.target.tokens[who]}` }),
      ...sent.headers,
    };
    const content = raw ? body : JSON.stringify(body);
    const init = { method, headers, redirect: 'manual' } as const;
    const answer = await fetch(
      url,
      body === undefined ? init : { ...init, body: content as BodyInit },
    );
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: answer.status,
      headers: answer.headers,
      body: json && text !== '' ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  /** The path of a list with a column of each type; made once. */
  async table(name = 'table'): Promise<string> {
    const there = this.#lists.get(name) ?? this.#make(name);
    this.#lists.set(name, there);
    return `/sites/${this.target.site}/lists/${await there}`;
  }

  async #make(name: string): Promise<string> {
    const answer = await this.call('admin', 'POST', `/sites/${this.target.site}/lists`, {
      body: { displayName: this.fresh(`Outturn facts ${name}`), columns, list: genericList },
    });
    return made.parse(answer.body).id;
  }

  /** Adds an item as the service does; answers its id and eTag. */
  async item(fields: object, name?: string): Promise<{ id: string; eTag: string; path: string }> {
    const table = await this.table(name);
    const answer = await this.call('service', 'POST', `${table}/items`, { body: { fields } });
    const { id, eTag } = z.looseObject({ id: z.string(), eTag: z.string() }).parse(answer.body);
    return { id, eTag, path: `${table}/items/${id}` };
  }

  /** Adds many items, 20 to a batch. */
  async items(all: readonly object[], name: string): Promise<void> {
    const url = `${await this.table(name)}/items`;
    for (let start = 0; start < all.length; start += 20) {
      const requests = all.slice(start, start + 20).map((fields, at) => ({
        id: String(at),
        method: 'POST',
        url,
        headers: { 'Content-Type': 'application/json' },
        body: { fields },
      }));
      const { status } = await this.call('service', 'POST', '/$batch', { body: { requests } });
      if (status !== 200) throw new Error(`A batch was answered with ${status}`);
    }
  }

  /** Removes what it made. */
  async close(): Promise<void> {
    for (const list of this.#lists.values()) {
      await this.call('admin', 'DELETE', `/sites/${this.target.site}/lists/${await list}`);
    }
  }
}

const genericList = { template: 'genericList' };
const columns = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Period', text: {}, indexed: true },
  { name: 'Plain', text: {} },
  { name: 'Note', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'Figure', number: {}, indexed: true },
  { name: 'Kind', choice: { choices: ['indicator', 'action'] } },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'At', dateTime: { format: 'dateTime' } },
];
