import { describe, expect, it } from 'vitest';
import { RecordError } from '#domain/recordError.ts';
import { NotSent } from '#sharepoint/chain.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { GraphError, lossOf, refusalOf } from '#sharepoint/graphError.ts';

function answer(status: number, headers: Record<string, string> = {}, body: unknown = undefined) {
  return { status, headers: new Headers(headers), body };
}

describe('the reason of a refusal', () => {
  it.each([
    [400, 'refused', 'tellIt', false],
    [401, 'notAllowed', 'tellIt', false],
    [403, 'notAllowed', 'tellIt', false],
    [404, 'notThere', 'tellIt', false],
    [409, 'changed', 'lookAgain', false],
    [410, 'notThere', 'tellIt', false],
    [412, 'changed', 'lookAgain', false],
    [413, 'refused', 'tellIt', false],
    [423, 'busy', 'tryLater', false],
    [429, 'busy', 'tryLater', false],
    [500, 'notReachable', 'tryLater', true],
    [502, 'notReachable', 'tryLater', true],
    [503, 'notReachable', 'tryLater', true],
    [504, 'notReachable', 'tryLater', true],
    [507, 'notReachable', 'tryLater', false],
  ])('of %i is %s, and what helps is %s', (status, reason, nextStep, uncertain) => {
    const error = refusalOf(answer(status), false);
    expect(error).toBeInstanceOf(RecordError);
    expect(error).toMatchObject({ reason, nextStep, uncertain });
    expect(error.service?.status).toBe(status);
  });

  it('of a blocked app leaves no doubt that nothing was done', () => {
    expect(refusalOf(answer(503, { 'Retry-After': '5' }), false).uncertain).toBe(false);
  });

  it('of a read never leaves a doubt', () => {
    expect(refusalOf(answer(504), true).uncertain).toBe(false);
    expect(lossOf(new Error('reset'), true).uncertain).toBe(false);
  });
});

describe('what an error keeps', () => {
  it('is the service’s own code, words and request id', () => {
    const body = {
      error: {
        code: 'resourceModified',
        message: 'eTag mismatch',
        innerError: { 'request-id': 'r-2' },
      },
    };
    const error = refusalOf(answer(412, { 'request-id': 'r-1' }, body), false);
    expect(error.service).toEqual({
      ...{ status: 412, code: 'resourceModified', words: 'eTag mismatch', requestId: 'r-1' },
    });
    expect(error.detail).toBe('412 resourceModified: eTag mismatch (request r-1)');
    expect(refusalOf(answer(412, {}, body), false).service?.requestId).toBe('r-2');
  });

  it.each([
    ['a page of something between', '<html>'],
    ['nothing', undefined],
    ['a list', []],
    ['null', null],
  ])('is enough where the body is %s', (_, body) => {
    expect(refusalOf(answer(502, {}, body), false).detail).toBe('502 unknown: no words');
  });

  it('is the way on where a delta token is too old', () => {
    expect(refusalOf(answer(410, { Location: 'https://x/fresh' }), true).location).toBe(
      'https://x/fresh',
    );
  });

  it('is what failed below fetch', () => {
    const error = lossOf(new TypeError('fetch failed', { cause: new Error('ECONNRESET') }), false);
    expect(error).toMatchObject({ reason: 'notReachable', uncertain: true });
    expect(error.detail).toContain('ECONNRESET');
  });

  it('is no doubt where the call never left', () => {
    expect(lossOf(new NotSent('no access token'), false).uncertain).toBe(false);
  });
});

describe('the chain', () => {
  const token = async () => 't';
  const patience = { sleep: async () => undefined };

  it('sends the token, who asks and which language to Graph', async () => {
    const seen: Headers[] = [];
    const graph = connectGraph({
      url: 'http://127.0.0.1:4100/v1.0',
      token,
      send: async ({ headers }) => {
        seen.push(headers);
        return answer(200, {}, { ok: true });
      },
    });
    expect(await graph.get('/sites/x')).toEqual({ ok: true });
    const [headers] = seen;
    expect(headers?.get('Authorization')).toBe('Bearer t');
    expect(headers?.get('User-Agent')).toBe('NONISV|Council|Outturn/0.1');
    expect(headers?.get('Accept-Language')).toBe('en-GB');
    expect(headers?.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends nothing to an address that is not Graph’s, and no token where files are put', async () => {
    const seen: string[] = [];
    const graph = connectGraph({
      url: 'https://graph.microsoft.com/v1.0',
      token,
      send: async ({ url, headers }) => {
        seen.push(`${url} ${headers.get('Authorization')}`);
        return answer(200, {}, {});
      },
    });
    await expect(graph.get('https://elsewhere.example/v1.0/x')).rejects.toMatchObject({
      reason: 'refused',
    });
    await graph.upload('https://files.example/session', 'GET');
    expect(seen).toEqual(['https://files.example/session null']);
  });

  it('follows a link as it was given, without the part that all have in common', async () => {
    const seen: string[] = [];
    const url = 'https://graph.microsoft.com/v1.0';
    const graph = connectGraph({
      url,
      token,
      send: async (call) => {
        seen.push(call.url);
        return answer(200, {}, {});
      },
    });
    const link = `${url}/sites/a,b,c/lists/L/items?$expand=fields($select=A,B)&$skiptoken=UGFn%3dZQ%26x`;
    await graph.get(link);
    expect(seen).toEqual([link]);
  });

  it('says which error it was after the last try', async () => {
    const url = 'https://graph.microsoft.com/v1.0';
    const lost = connectGraph({
      ...{ url, token, patience },
      send: async () => {
        throw new TypeError('fetch failed');
      },
    });
    await expect(lost.get('/x')).rejects.toMatchObject({ reason: 'notReachable' });
    const noToken = connectGraph({
      url,
      patience,
      token: () => Promise.reject(new Error('sign-in ended')),
    });
    const error = await noToken.post('/x', {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ reason: 'notReachable', uncertain: false });
  });
});
