import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#sharepoint/chain.ts';
import { connectGraph, type Graph } from '#sharepoint/graph.ts';
import { openItems } from '#sharepoint/items.ts';
import { allLists, logList, updatesList } from '#sharepoint/lists.ts';
import { saveRows } from '#sharepoint/save.ts';
import { hurried, type SiteTenant, startSite } from '#test/support/siteTenant.ts';

type Step = Omit<Answer, 'headers'> | 'lost';

/** A Graph of one answer after the other; it keeps what was asked. */
function graphOf(...answers: readonly Step[]): Graph & { asked: string[] } {
  const asked: string[] = [];
  const graph = connectGraph({
    url: 'https://graph.microsoft.com/v1.0',
    token: async () => 't',
    patience: { sleep: async () => undefined, tries: 1 },
    send: async ({ method, url }) => {
      asked.push(`${method} ${decodeURIComponent(new URL(url).pathname + new URL(url).search)}`);
      const answer = answers[asked.length - 1];
      if (!answer || answer === 'lost') throw new TypeError('fetch failed');
      return { headers: new Headers(), ...answer };
    },
  });
  return { ...graph, asked };
}

const made = { Title: 'a', LogKey: `it's`, Operation: 'op' };
const item = (version: number, fields: object = made) => ({
  id: '7',
  eTag: `"g,${version}"`,
  fields,
});
const ok = (body: unknown) => ({ status: 200, body });
const found = (...items: readonly object[]) => ok({ value: items });
const refusal = (status: number) => ({ status, body: { error: { code: 'c', message: 'm' } } });

describe('a filter', () => {
  it('doubles quotes and escapes everything that an address means something by', () => {
    const items = openItems(graphOf(), 's', updatesList);
    const query = items.query({ column: 'MeasureId', value: `a'b&c#d%e+f 😀` });
    expect(query.split('$filter=')[1]).toBe(
      "fields%2FMeasureId%20eq%20'a''b%26c%23d%25e%2Bf%20%F0%9F%98%80'",
    );
  });

  it('names indexed columns only', () => {
    const items = openItems(graphOf(), 's', updatesList);
    // @ts-expect-error the list service would refuse it
    expect(items.query({ column: 'State', value: 'due' })).toContain('State');
  });
});

describe('a list', () => {
  it.each(allLists.map((list) => [list.title, list] as const))(
    '%s has one key, and 12 indexes at most',
    (_, list) => {
      expect(list.columns.filter(({ unique }) => unique)).toHaveLength(1);
      expect(list.columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(12);
      expect(list.columns.filter(({ unique, indexed }) => unique && !indexed)).toEqual([]);
      expect(new Set(list.columns.map(({ name }) => name)).size).toBe(list.columns.length);
    },
  );
});

describe('a creation', () => {
  const add = (graph: Graph) => openItems(graph, 's', logList).add(made);

  it.each<[string, readonly Step[]]>([
    ['was lost after it was done', ['lost', found(item(1))]],
    ['met a gateway that gave up after it was done', [refusal(504), found(item(1))]],
    ['is said to be there already, and is this one', [refusal(400), found(item(1))]],
    ['is said to be in conflict, and is this one', [refusal(409), found(item(1))]],
  ])('that %s is not made twice', async (_, answers) => {
    const graph = graphOf(...answers);
    expect((await add(graph)).id).toBe('7');
    expect(graph.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(1);
  });

  it('that was lost before it was done is looked for and made', async () => {
    const graph = graphOf('lost', found(), { status: 201, body: item(1) });
    expect((await add(graph)).version).toBe('"g,1"');
    expect(graph.asked.map((asked) => asked.split(' ')[0])).toEqual(['POST', 'GET', 'POST']);
    expect(graph.asked[1]).toContain(`$filter=fields/LogKey eq 'it''s'`);
  });

  it.each([400, 409])(
    'answered with %i is refused where another item has the key',
    async (status) => {
      const graph = graphOf(refusal(status), found(item(1, { ...made, Operation: 'other' })));
      await expect(add(graph)).rejects.toMatchObject({ reason: 'changed' });
    },
  );

  it('that was refused for its values keeps the service’s own words', async () => {
    const graph = graphOf(refusal(400), found());
    await expect(add(graph)).rejects.toMatchObject({ reason: 'refused', service: { code: 'c' } });
  });

  it('that is not allowed is not looked for', async () => {
    const graph = graphOf(refusal(403));
    await expect(add(graph)).rejects.toMatchObject({ reason: 'notAllowed' });
    expect(graph.asked).toHaveLength(1);
  });
});

describe('a change', () => {
  const change = (graph: Graph) => openItems(graph, 's', logList).change('7', made, '"g,1"');
  const other = { ...made, Operation: 'other' };

  it('that was lost after it was done is done', async () => {
    expect(await change(graphOf('lost', ok(item(2))))).toBe('"g,2"');
  });

  it('that was lost before it was done is made', async () => {
    const graph = graphOf('lost', ok(item(1, other)), ok({ '@odata.etag': '"g,2"' }));
    expect(await change(graph)).toBe('"g,2"');
  });

  it('that was refused although nobody wrote is made', async () => {
    const graph = graphOf(refusal(412), ok(item(1, other)), ok({ '@odata.etag': '"g,2"' }));
    expect(await change(graph)).toBe('"g,2"');
  });

  it.each<[Step]>([['lost'], [refusal(412)]])(
    'is refused where somebody wrote meanwhile',
    async (answer) => {
      const graph = graphOf(answer, ok(item(2, other)));
      await expect(change(graph)).rejects.toMatchObject({ reason: 'changed' });
      expect(graph.asked.filter((asked) => asked.startsWith('PATCH'))).toHaveLength(1);
    },
  );
});

describe('an answer', () => {
  it.each([
    ['no object', 'x'],
    ['no version', { value: [{ id: '1', fields: {} }] }],
  ])('with %s is named, never guessed at', async (_, body) => {
    const items = openItems(graphOf(ok(body)), 's', logList);
    await expect(items.all()).rejects.toMatchObject({ reason: 'refused' });
  });
});

describe('a list of more than 5,000 rows', () => {
  let site: SiteTenant;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  it('is read whole, by period and by measure', async () => {
    const graph = site.connect('service', hurried);
    const items = openItems(graph, site.line.site, updatesList);
    const rows = Array.from({ length: 5200 }, (_, index) => {
      const [MeasureId, PeriodCode] = [`m${index % 400}`, `p${Math.floor(index / 400)}`];
      const UpdateKey = `${MeasureId}:${PeriodCode}`;
      return { Title: UpdateKey, UpdateKey, MeasureId, PeriodCode, State: 'due' };
    });
    const saved = await saveRows({ graph, items, rows, there: [], others: 'keep' });
    expect(saved).toEqual({ created: 5200, changed: 0, same: 0 });
    const before = site.tenant.usage();
    expect(await items.all()).toHaveLength(5200);
    expect(site.tenant.usage().units - before.units).toBe(52);
    expect(await items.all({ column: 'PeriodCode', value: 'p3' })).toHaveLength(400);
    expect(await items.all({ column: 'MeasureId', value: 'm7' })).toHaveLength(13);
  }, 120_000);
});
