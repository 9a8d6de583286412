import { describe, expect, it } from 'vitest';
import { type BatchPart, sendBatch } from '#sharepoint/batch.ts';
import { connectGraph } from '#sharepoint/graph.ts';

interface Request {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}
type PartAnswer = { status: number; headers?: Record<string, string>; body?: unknown } | undefined;

/** A Graph that answers every part by a rule; it keeps the batches and how long was waited. */
function graphOf(rule: (request: Request, batch: number) => PartAnswer) {
  const batches: Request[][] = [];
  const waits: number[] = [];
  const graph = connectGraph({
    url: 'https://graph.microsoft.com/v1.0',
    token: async () => 't',
    work: 'background',
    patience: { sleep: async (milliseconds) => void waits.push(milliseconds), random: () => 0 },
    send: async ({ url, body }) => {
      expect(url).toBe('https://graph.microsoft.com/v1.0/$batch');
      const { requests } = JSON.parse(String(body)) as { requests: Request[] };
      batches.push(requests);
      const responses = requests.flatMap((request) => {
        const answer = rule(request, batches.length);
        return answer ? [{ id: request.id, ...answer }] : [];
      });
      return { status: 200, headers: new Headers(), body: { responses: responses.reverse() } };
    },
  });
  return { graph, batches, waits };
}

const read = (path: string): BatchPart => ({ method: 'GET', path });
const create = (name: string): BatchPart => ({ method: 'POST', path: '/items', body: { name } });

describe('a batch', () => {
  it('holds 20 parts at most, and answers in the order of the parts', async () => {
    const { graph, batches } = graphOf(({ url }) => ({ status: 200, body: url }));
    const paths = Array.from({ length: 45 }, (_, index) => `/items/${index}`);
    const outcomes = await sendBatch(graph, paths.map(read));
    expect(batches.map((batch) => batch.length)).toEqual([20, 20, 5]);
    expect(outcomes).toEqual(paths.map((body) => ({ ok: true, body })));
  });

  it('names a version, and a content type only where there is content', async () => {
    const { graph, batches } = graphOf(() => ({ status: 200 }));
    await sendBatch(graph, [
      read('https://graph.microsoft.com/v1.0/sites/s/items/delta?token=a%3d'),
      { method: 'PATCH', path: '/items/1/fields', body: { A: 1 }, version: '"x,1"' },
    ]);
    expect(batches[0]).toEqual([
      { id: '1', method: 'GET', url: '/sites/s/items/delta?token=a%3d' },
      {
        ...{ id: '2', method: 'PATCH', url: '/items/1/fields', body: { A: 1 } },
        headers: { 'Content-Type': 'application/json', 'If-Match': '"x,1"' },
      },
    ]);
  });

  it('does not take an earlier refusal for the answer of a part that came back without one', async () => {
    const { graph, batches } = graphOf((_, batch) => (batch > 1 ? undefined : { status: 429 }));
    const [outcome] = await sendBatch(graph, [create('a')]);
    expect(batches).toHaveLength(2);
    expect(outcome).toMatchObject({ ok: false, error: { uncertain: true } });
  });

  it('sends throttled parts again, and only those, after the longest wait that one names', async () => {
    const { graph, batches, waits } = graphOf(({ body }, batch) => {
      const { name } = body as { name: string };
      if (batch > 1 || name === 'a') return { status: 201 };
      return { status: 429, headers: { 'Retry-After': name === 'b' ? '4' : '31' } };
    });
    const outcomes = await sendBatch(graph, [create('a'), create('b'), create('c')]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(batches.map((batch) => batch.map(({ body }) => body))).toEqual([
      [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
      [{ name: 'b' }, { name: 'c' }],
    ]);
    expect(waits).toEqual([31_000]);
  });

  it('sends again what waited for a throttled part', async () => {
    const { graph, batches } = graphOf(({ id }, batch) => {
      if (batch > 1 || id === '1') return { status: 201 };
      return id === '2' ? { status: 429, headers: { 'Retry-After': '1' } } : { status: 424 };
    });
    const parts = [create('a'), create('b'), create('c')];
    const outcomes = await sendBatch(graph, parts, { inOrder: true });
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(batches.map((batch) => batch.map(({ dependsOn }) => dependsOn?.[0]))).toEqual([
      [undefined, '1', '2'],
      [undefined, '2'],
    ]);
  });

  it('does not send what waited for a refused part', async () => {
    const { graph, batches } = graphOf(({ id }) => ({ status: id === '1' ? 400 : 424 }));
    const outcomes = await sendBatch(graph, [create('a'), create('b')], { inOrder: true });
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false]);
    expect(batches).toHaveLength(1);
  });

  it('repeats a read that met a gateway’s fault, and no creation', async () => {
    const { graph, batches } = graphOf((_, batch) => ({ status: batch === 1 ? 504 : 200 }));
    const [one, two] = await sendBatch(graph, [read('/items/1'), create('a')]);
    expect(one?.ok).toBe(true);
    expect(two).toMatchObject({ ok: false, error: { reason: 'notReachable', uncertain: true } });
    expect(batches.map((batch) => batch.length)).toEqual([2, 1]);
  });

  it('says of a part without an answer that nobody knows what became of it', async () => {
    const { graph } = graphOf(({ id }) => (id === '2' ? undefined : { status: 201 }));
    const [, lost] = await sendBatch(graph, [create('a'), create('b')]);
    expect(lost).toMatchObject({ ok: false, error: { uncertain: true, reason: 'notReachable' } });
  });

  it('gives a refused part its own error, with the way on of a delta token that is too old', async () => {
    const { graph } = graphOf(({ id }) =>
      id === '1'
        ? { status: 410, headers: { Location: 'https://graph.microsoft.com/v1.0/fresh' } }
        : { status: 404, body: { error: { code: 'itemNotFound', message: 'gone' } } },
    );
    const outcomes = await sendBatch(graph, [read('/a'), read('/b')]);
    expect(outcomes).toMatchObject([
      { ok: false, error: { location: 'https://graph.microsoft.com/v1.0/fresh' } },
      {
        ok: false,
        error: { reason: 'notThere', service: { code: 'itemNotFound', words: 'gone' } },
      },
    ]);
  });

  it('gives up after so many tries', async () => {
    const { graph, batches } = graphOf(() => ({ status: 429, headers: { 'Retry-After': '1' } }));
    const [outcome] = await sendBatch(graph, [create('a')], { tries: 3 });
    expect(outcome).toMatchObject({ ok: false, error: { reason: 'busy', waitFor: 1000 } });
    expect(batches).toHaveLength(3);
  });

  it('begins no wait that is longer than whoever asks has', async () => {
    const { graph, waits } = graphOf(() => ({ status: 429, headers: { 'Retry-After': '60' } }));
    const [outcome] = await sendBatch(graph, [read('/a')], { longestWait: 20_000 });
    expect(outcome).toMatchObject({ ok: false, error: { waitFor: 60_000 } });
    expect(waits).toEqual([]);
  });

  it('keeps no order beyond one batch', async () => {
    const { graph } = graphOf(() => ({ status: 200 }));
    const parts = Array.from({ length: 21 }, () => create('a'));
    await expect(sendBatch(graph, parts, { inOrder: true })).rejects.toBeInstanceOf(RangeError);
  });

  it('without parts asks nothing', async () => {
    const { graph, batches } = graphOf(() => ({ status: 200 }));
    expect(await sendBatch(graph, [])).toEqual([]);
    expect(batches).toEqual([]);
  });
});
