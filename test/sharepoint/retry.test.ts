import { describe, expect, it } from 'vitest';
import type { RequestBudget } from '#sharepoint/budget.ts';
import { type Answer, NotSent, type Outgoing } from '#sharepoint/chain.ts';
import { patienceOf, withRetry } from '#sharepoint/retry.ts';

type Step = number | 'lost' | { readonly status: number; readonly headers: Record<string, string> };

const get: Outgoing = {
  url: 'https://graph.example/v1.0/x',
  method: 'GET',
  headers: new Headers(),
  body: undefined,
  repeatable: true,
  units: 2,
};
const post: Outgoing = { ...get, method: 'POST', repeatable: false };

/** Sends a call into a line of answers; the last of them stays. */
async function run(
  call: Outgoing,
  steps: readonly Step[],
  work: 'person' | 'background' = 'person',
  budget?: RequestBudget,
) {
  const waits: number[] = [];
  let sent = 0;
  const send = async (): Promise<Answer> => {
    const step = steps[Math.min(sent, steps.length - 1)] ?? 200;
    sent += 1;
    if (step === 'lost') throw new Error('socket hang up');
    const { status, headers } = typeof step === 'number' ? { status: step, headers: {} } : step;
    return { status, headers: new Headers(headers), body: undefined };
  };
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const patience = { ...patienceOf(work), sleep, random: () => 0 };
  const outcome = await withRetry(
    send,
    patience,
    budget,
  )(call).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
  return { outcome, sent, waits };
}

const busy = (headers: Record<string, string>, status = 429) => ({ status, headers });

describe('a call that is asked again', () => {
  it.each<[string, Outgoing, readonly Step[], number | string, number]>([
    ['a throttled read', get, [429, 200], 200, 2],
    ['a throttled creation, for nothing was done', post, [429, 200], 200, 2],
    [
      'a creation that a blocked app was told to repeat',
      post,
      [busy({ 'Retry-After': '1' }, 503), 201],
      201,
      2,
    ],
    ['a read the gateway gave up on', get, [504, 503, 502, 200], 200, 4],
    ['a read that was lost', get, ['lost', 'lost', 200], 200, 3],
  ])('%s', async (_, call, steps, outcome, sent) => {
    expect(await run(call, steps)).toMatchObject({ outcome, sent });
  });
});

describe('a call that is not asked again', () => {
  it.each<[string, Outgoing, readonly Step[], number | string]>([
    ['a creation that was lost, for it may have been done', post, ['lost', 201], 'socket hang up'],
    ['a creation the gateway gave up on', post, [504, 201], 504],
    ['a creation that met an overloaded service which names no wait', post, [503, 201], 503],
    ['a refused read', get, [400, 200], 400],
    ['a fault of the service itself', get, [500, 200], 500],
    ['a change that lost a race', post, [412, 200], 412],
    ['a wait that is longer than a person has', get, [busy({ 'Retry-After': '41' }), 200], 429],
  ])('%s', async (_, call, steps, outcome) => {
    expect(await run(call, steps)).toMatchObject({ outcome, sent: 1, waits: [] });
  });

  it('is never asked more than four times for a person, eight times otherwise', async () => {
    expect(await run(get, [429])).toMatchObject({ outcome: 429, sent: 4 });
    expect(await run(get, ['lost'], 'background')).toMatchObject({ sent: 8 });
  });

  it('is sent again where it never left this machine', async () => {
    let sent = 0;
    const send = async (): Promise<Answer> => {
      sent += 1;
      if (sent === 1) throw new NotSent('no access token');
      return { status: 201, headers: new Headers(), body: undefined };
    };
    const patience = { ...patienceOf('person'), sleep: async () => undefined };
    expect((await withRetry(send, patience)(post)).status).toBe(201);
  });
});

describe('a budget that cannot be asked', () => {
  const broken: RequestBudget = {
    take: () => Promise.reject(new Error('the database is away')),
    pause: () => Promise.reject(new Error('the database is away')),
  };

  it('costs a waiting person nothing', async () => {
    expect(await run(post, [429, 201], 'person', broken)).toMatchObject({ outcome: 201, sent: 2 });
  });

  it('holds background work back before anything is sent', async () => {
    expect(await run(post, [201], 'background', broken)).toMatchObject({ sent: 0 });
  });
});

describe('the wait before a call is asked again', () => {
  it.each<[string, Record<string, string>, number]>([
    ['is the one that the service names, whole', { 'Retry-After': '315' }, 315_000],
    [
      'is the larger of Retry-After and RateLimit-Reset',
      { 'Retry-After': '10', 'RateLimit-Reset': '31' },
      31_000,
    ],
    ['is the reset where there is no Retry-After', { 'RateLimit-Reset': '17' }, 17_000],
    ['is doubled from half a second where a header says nothing', { 'Retry-After': 'soon' }, 500],
  ])('%s', async (_, headers, wait) => {
    const { waits } = await run(get, [busy(headers), 200], 'background');
    expect(Math.round((waits[0] ?? 0) / 100) * 100).toBe(wait);
  });

  it('doubles while nothing is named', async () => {
    expect((await run(get, [503, 503, 503, 200])).waits).toEqual([500, 1000, 2000]);
  });

  it('may be named as a date', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const [wait = 0] = (await run(get, [busy({ 'Retry-After': date }), 200], 'background')).waits;
    expect(wait).toBeGreaterThan(28_000);
    expect(wait).toBeLessThanOrEqual(30_000);
  });

  it('is kept by all other background calls of the connection too', async () => {
    const waits: number[] = [];
    const headers = new Headers({ 'RateLimit-Remaining': '12', 'RateLimit-Reset': '9' });
    const send = async () => ({ status: 200, headers, body: undefined });
    const sleep = async (milliseconds: number) => void waits.push(milliseconds);
    const calls = withRetry(send, { ...patienceOf('background'), sleep });
    await calls(get);
    await calls(get);
    expect(Math.ceil((waits[0] ?? 0) / 1000)).toBe(9);
    const person = withRetry(send, { ...patienceOf('person'), sleep });
    await person(get);
    await person(get);
    expect(waits).toHaveLength(1);
  });
});

describe('the budget', () => {
  it('hears of every try, and of the wait that a throttled one was given', async () => {
    const heard: string[] = [];
    const budget: RequestBudget = {
      take: async (units, work) => void heard.push(`${units} ${work}`),
      pause: async (milliseconds) => void heard.push(`pause ${milliseconds}`),
    };
    await run(get, [busy({ 'Retry-After': '7' }), 200], 'person', budget);
    expect(heard).toEqual(['2 person', 'pause 7000', '2 person']);
  });
});
