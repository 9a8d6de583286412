import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadFile } from '#sharepoint/files.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { openItems } from '#sharepoint/items.ts';
import { updatesList } from '#sharepoint/lists.ts';
import { freePort } from '#test/support/ports.ts';

const graphUrl = 'https://graph.microsoft.com/v1.0';

/** A Graph that answers by a rule; it keeps the addresses that were really asked, and with a token. */
function graphOf(rule: (url: string) => { status: number; body?: unknown }, url = graphUrl) {
  const asked: { url: string; token: string | null }[] = [];
  const graph = connectGraph({
    url,
    token: async () => 'secret',
    patience: { sleep: async () => undefined },
    send: async (call) => {
      asked.push({ url: call.url, token: call.headers.get('Authorization') });
      return { headers: new Headers(), body: undefined, ...rule(call.url) };
    },
  });
  return { graph, asked };
}

describe('a link that Graph gave', () => {
  it.each([
    'https://evil.example/v1.0/sites/s/lists/Updates/items?$skiptoken=x',
    'https://graph.microsoft.com.evil.example/v1.0/next',
    'https://graph.microsoft.com@evil.example/v1.0/next',
    'http://graph.microsoft.com/v1.0/next',
  ])('is not followed to another host with the token: %s', async (link) => {
    const { graph, asked } = graphOf(() => ({
      status: 200,
      body: { value: [], '@odata.nextLink': link },
    }));
    await openItems(graph, 's', updatesList)
      .all()
      .catch(() => undefined);
    const origins = asked.map(({ url }) => new URL(url).origin);
    expect(new Set(origins)).toEqual(new Set(['https://graph.microsoft.com']));
  });

  it('is not followed for ever', async () => {
    const link = `${graphUrl}/sites/s/lists/Updates/items?$skiptoken=x`;
    const { graph, asked } = graphOf(() => ({
      status: 200,
      body: { value: [], '@odata.nextLink': link },
    }));
    await expect(openItems(graph, 's', updatesList).all()).rejects.toMatchObject({
      reason: 'notReachable',
    });
    expect(asked).toHaveLength(2);
  });

  it('is known where the address was given with a slash at its end', () => {
    const { graph } = graphOf(() => ({ status: 200 }), `${graphUrl}/`);
    expect(graph.relative(`${graphUrl}/sites/s`)).toBe('/sites/s');
  });
});

describe('a large file', () => {
  const content = new Uint8Array(5 * 1024 * 1024);
  const place = { siteId: 's', library: 'Reports', folders: [], name: 'a.docx' };
  const begin = (uploadUrl: string, answer: { status: number; body?: unknown }) =>
    graphOf((url) => {
      if (url.includes('/drive?')) return { status: 200, body: { id: 'd' } };
      if (url.endsWith('/createUploadSession')) return { status: 200, body: { uploadUrl } };
      return answer;
    });

  it('is sent to the address of its upload without the token', async () => {
    const done = { status: 201, body: { webUrl: 'https://x' } };
    const { graph, asked } = begin('https://upload.example/1', done);
    await uploadFile(graph, place, content, 'a/b');
    expect(asked.at(-1)).toEqual({ url: 'https://upload.example/1', token: null });
  });

  it.each(['http://upload.example/1', 'file:///etc/passwd', 'nowhere'])(
    'is not sent to %s',
    async (uploadUrl) => {
      const { graph, asked } = begin(uploadUrl, { status: 201, body: { webUrl: '' } });
      await expect(uploadFile(graph, place, content, 'a/b')).rejects.toMatchObject({
        reason: 'refused',
      });
      expect(asked).toHaveLength(2);
    },
  );

  it.each([['0-'], ['5242880-'], []])(
    'is given up where the service takes nothing in (%s)',
    async (...nextExpectedRanges) => {
      const { graph, asked } = begin('https://upload.example/1', {
        status: 202,
        body: { nextExpectedRanges },
      });
      await expect(uploadFile(graph, place, content, 'a/b')).rejects.toMatchObject({
        name: 'GraphError',
      });
      expect(asked.length).toBeLessThan(20);
    },
  );
});

describe('a redirection', () => {
  const elsewhere: string[] = [];
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/v1.0/')) {
      response.writeHead(307, { Location: `/elsewhere` }).end();
      return;
    }
    elsewhere.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  let url = '';
  beforeAll(async () => {
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${port}/v1.0`;
  });
  afterAll(() => void server.close());

  it('is not followed with a body, and is no success', async () => {
    const graph = connectGraph({ url, token: async () => 'secret' });
    await expect(graph.post('/x', { a: 1 })).rejects.toMatchObject({ reason: 'refused' });
    await expect(graph.get('/x')).rejects.toMatchObject({ reason: 'refused' });
    expect(elsewhere).toEqual([]);
  });
});
