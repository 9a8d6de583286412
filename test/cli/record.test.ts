import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectGraph } from '#sharepoint/graph.ts';
import { openItems } from '#sharepoint/items.ts';
import { allLists, updatesList } from '#sharepoint/lists.ts';
import { provisionSite } from '#sharepoint/provision.ts';
import { type CommandLine, startCommandLine } from './commandLine.ts';

let line: CommandLine;
beforeEach(async () => {
  line = await startWithLists();
});
afterEach(() => line.close());

/** Set up in this process: the command has tests of its own. */
async function startWithLists(): Promise<CommandLine> {
  const started = await startCommandLine();
  const token = async () => started.tokens.admin;
  await provisionSite(connectGraph({ url: started.graph, token }), started.site);
  return started;
}

const header = 'code,title,section,polarity,period,target,outturn,commentary';

function write(name: string, text: string): string {
  writeFileSync(join(line.folder, name), text);
  return name;
}

/** A table of so many measures in two quarters, 50 measures a section. */
function table(measures: number): string {
  const rows = Array.from({ length: measures }, (_, index) => {
    const name = `P${index},Calls answered by team ${index},Section ${index % 50},higher`;
    return [
      `${name},2024-25 Q3,80,${70 + (index % 20)},"It's 100% ""ours"" & #${index} 😀"`,
      `${name},2024-25 Q4,80,${75 + (index % 20)},`,
    ].join('\r\n');
  });
  return `${header}\r\n${rows.join('\r\n')}\r\n`;
}

/** Every list with what stands in its columns, in the order of its rows' own names. */
async function contents(of: CommandLine): Promise<Record<string, unknown[]>> {
  const graph = connectGraph({ url: of.graph, token: async () => of.tokens.service });
  const lists: Record<string, unknown[]> = {};
  for (const list of allLists) {
    const items = await openItems(graph, of.site, list).all();
    const rows = items.map(({ fields }) => JSON.stringify({ ...fields, '@odata.etag': '' }));
    // The ids of columns are another site's own.
    lists[list.title] = rows.filter((row) => !row.includes('columnIds')).sort();
  }
  return lists;
}

interface Saved {
  readonly saved: Readonly<Record<'measures' | 'targets' | 'updates', object>>;
  readonly kept: readonly string[];
  readonly questions: readonly object[];
  readonly notUnderstood: readonly Readonly<Record<string, unknown>>[];
}

async function imported(...args: string[]): Promise<Saved> {
  const { out, err, code } = await line.run(['import', ...args, '--json']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Saved;
}

const all = (number: number) => ({ created: number, changed: 0, same: 0 });
const none = (number: number) => ({ created: 0, changed: 0, same: number });

describe('provision', () => {
  it('makes the lists, changes nothing the second time, and always says what a person must do', async () => {
    const graph = connectGraph({ url: line.graph, token: async () => line.tokens.admin });
    for (const { title } of allLists) await graph.remove(`/sites/${line.site}/lists/${title}`);
    const first = await line.run(['provision'], 'admin');
    expect(first.out).toContain('Updates: the list was made.');
    const { code, out } = await line.run(['provision'], 'admin');
    expect([first.code, code]).toEqual([0, 0]);
    expect(out).toContain('nothing was changed');
    expect(out).toContain('leave Members empty');
    expect(out).toContain('admin consent');
    expect(out).toContain('"roles":["write"]');
  });

  it('lets the service make no list, and a reader write nothing', async () => {
    const post = (path: string, token: string, body: object) =>
      fetch(`${line.graph}/sites/${line.site}/lists${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const list = await post('', line.tokens.service, { displayName: 'Mine' });
    const item = { fields: { Title: 'a', SettingKey: 'a' } };
    const read = await post('/Settings/items', line.tokens.reader, item);
    expect([list.status, read.status]).toEqual([403, 403]);
  });

  it('--check says what it would repair and ends with 1', async () => {
    const graph = connectGraph({ url: line.graph, token: async () => line.tokens.admin });
    await graph.remove(`/sites/${line.site}/lists/Questions`);
    const looked = await line.run(['provision', '--check'], 'admin');
    expect(looked.code).toBe(1);
    expect(looked.out).toContain('The list Questions is not there any more');
    await line.run(['provision'], 'admin');
    expect((await line.run(['provision', '--check'], 'admin')).code).toBe(0);
  });
});

describe('import', () => {
  it('makes what is new, and writes nothing the second time', async () => {
    const file = write('figures.csv', table(30));
    expect(await imported(file)).toEqual({
      saved: { measures: all(30), targets: all(60), updates: all(60) },
      ...{ kept: [], questions: [], notUnderstood: [] },
    });
    const before = await contents(line);
    const spent = line.tenant.usage().units;
    expect(await imported(file)).toMatchObject({
      saved: { measures: none(30), targets: none(60), updates: none(60) },
    });
    expect(await contents(line)).toEqual(before);
    // Reading only: the lists' columns, a few pages, and the import's own note.
    expect(line.tenant.usage().units - spent).toBeLessThan(90);
  });

  it('brings a changed figure up to date, and leaves what a person answered', async () => {
    const row = (outturn: string) =>
      `${header}\r\nP1,Calls,Customers,higher,2024-25 Q4,80,${outturn},\r\n`;
    await imported(write('figures.csv', row('70')));
    expect(await imported(write('figures.csv', row('81')))).toMatchObject({
      saved: { updates: { created: 0, changed: 1, same: 0 } },
    });
    const graph = connectGraph({ url: line.graph, token: async () => line.tokens.service });
    const updates = openItems(graph, line.site, updatesList);
    const [item] = await updates.all();
    expect(item?.fields).toMatchObject({ OutturnText: '81', Band: 'met' });
    await updates.change(item?.id ?? '', { Operation: 'an-answer', OutturnText: '82' });
    expect(await imported(write('figures.csv', row('83')))).toMatchObject({
      saved: { updates: { created: 0, changed: 0, same: 0 } },
      kept: [expect.stringContaining(':2024-25 Q4')],
    });
    expect((await updates.all())[0]?.fields).toMatchObject({ OutturnText: '82' });
  });

  it('--dry-run counts and writes nothing', async () => {
    const before = await contents(line);
    const { out } = await line.run(['import', write('f.csv', table(3)), '--dry-run']);
    expect(out).toContain('Measures: 3 new, 0 changed, 0 as before.');
    expect(await contents(line)).toEqual(before);
  });

  it('takes the rows that are clear and asks about the others', async () => {
    await imported(
      write(
        'a.csv',
        `${header}\r\n1,Visits,North,higher,2024-25 Q3,,10,\r\n1,Visits,South,higher,2024-25 Q3,,20,\r\n`,
      ),
    );
    const file = write(
      'b.csv',
      `${header}\r\n1,Visits,,higher,2024-25 Q4,,30,\r\n2,Swims,North,higher,2024-25 Q4,,40,\r\n`,
    );
    const { saved, questions } = await imported(file);
    expect(saved).toMatchObject({ measures: all(1), updates: all(1) });
    expect(questions).toEqual([expect.objectContaining({ kind: 'severalMatches', row: 1 })]);
  });

  it.each([
    ['without the service’s rights', 'reader', 'The record refused'],
    ['as an owner of a measure, who reads the lists', 'owner', 'The record refused'],
  ] as const)('%s says why it cannot', async (_what, as, sentence) => {
    const { code, err } = await line.run(['import', write('f.csv', table(1))], as);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('names the list and the column that somebody deleted, and writes nothing', async () => {
    const graph = connectGraph({ url: line.graph, token: async () => line.tokens.admin });
    const columns = `/sites/${line.site}/lists/Updates/columns`;
    const there = (await graph.get(columns)) as { value: { id: string; name: string }[] };
    const id = there.value.find(({ name }) => name === 'Commentary')?.id;
    await graph.remove(`${columns}/${id}`);
    const { code, err } = await line.run(['import', write('f.csv', table(1))]);
    expect(code).toBe(2);
    expect(err).toContain('Updates: the column Commentary is not there.');
    expect(err).toContain('outturn provision');
  });
});

describe('import, killed at any moment and run again', () => {
  const text = table(60);
  let undisturbed: Record<string, unknown[]>;
  beforeAll(async () => {
    const quiet = await startWithLists();
    writeFileSync(join(quiet.folder, 'figures.csv'), text);
    await quiet.run(['import', 'figures.csv']);
    undisturbed = await contents(quiet);
    await quiet.close();
  });

  // Before the first write, among measures, targets and updates, and after the last one.
  it.each([0, 2, 5, 11, 16])(
    'ends as an undisturbed one (kill -9 after %i steps)',
    async (steps) => {
      const file = write('figures.csv', text);
      const child = line.begin(['import', file]);
      let seen = 0;
      child.stderr?.on('data', (data: Buffer) => {
        seen += data.toString().split('\n').length - 1;
        if (seen >= steps) child.kill('SIGKILL');
      });
      if (steps === 0) setTimeout(() => child.kill('SIGKILL'), 500);
      await once(child, 'exit');
      await imported(file);
      expect(await contents(line)).toEqual(undisturbed);
    },
  );

  it('decides its rows as it did the first time', async () => {
    // Row 3 fits only what row 1 made; a second look at both sections would ask which is meant.
    const rows = [
      '1,Visits,North,higher,2024-25 Q3,,10,',
      '1,Visits,,higher,2024-25 Q4,,30,',
      '1,Visits,South,higher,2024-25 Q3,,20,',
    ];
    const file = write('a.csv', `${header}\r\n${rows.join('\r\n')}\r\n`);
    const { saved } = await imported(file);
    expect(saved).toMatchObject({ measures: all(2), updates: all(3) });
    const done = await contents(line);
    // As if it had been killed before its last update and its last note.
    const graph = connectGraph({ url: line.graph, token: async () => line.tokens.service });
    const updates = openItems(graph, line.site, updatesList);
    for (const item of await updates.all()) await updates.remove(item.id);
    await begunAgain(graph);
    expect(await imported(file)).toMatchObject({ saved: { updates: all(3) }, questions: [] });
    expect(await contents(line)).toEqual(done);
  });

  async function begunAgain(graph: ReturnType<typeof connectGraph>): Promise<void> {
    const settings = allLists.find(({ title }) => title === 'Settings');
    if (!settings) return;
    const items = openItems(graph, line.site, settings);
    const note = (await items.all()).find(({ fields }) =>
      String(fields['SettingKey']).startsWith('import:'),
    );
    const begun = JSON.stringify({ state: 'begun', knownThrough: '' });
    await items.change(note?.id ?? '', { Value: begun });
  }
});

describe('the register', () => {
  const people = 'contact.centre@samplecouncil.example,Contact centre manager';
  const columns =
    'code,title,section,committee,description,numerator_label,denominator_label,polarity,reported_in,lag_days,source,owner,owner_post,cover,cover_first,cover_last,director,definition';
  const row = `C1,Calls answered,Customers,Scrutiny,How fast we answer,calls answered,calls,higher,"Q2, Q4",20,Phone log,${people},hr@samplecouncil.example,2025-04-01,2025-04-21,director.customers@samplecouncil.example,"Calls, in ""20"" seconds\n=1+1"`;

  it('comes back from the record as it went in', async () => {
    write('register.csv', `${columns}\r\n${row}\r\n`);
    const { saved, notUnderstood } = await imported('--register', 'register.csv');
    expect(saved.measures).toEqual(all(1));
    expect(notUnderstood).toEqual([]);
    const first = await line.run(['export', '--to', 'register']);
    expect(first.out).toContain('contact.centre@samplecouncil.example');
    expect(first.out).toContain('2025-04-01,2025-04-21');
    for (const name of ['again.csv', 'again.xlsx']) {
      await line.run(['export', '--to', 'register', '--output', name]);
      expect((await imported('--register', name)).saved.measures).toEqual(none(1));
    }
    expect((await line.run(['export', '--to', 'register'])).out).toBe(first.out);
  });

  it('lists people whom nobody knows, and takes the rest of their row', async () => {
    write('r.csv', 'code,title,owner\r\nC1,Calls,nobody@samplecouncil.example\r\n');
    const { saved, notUnderstood } = await imported('--register', 'r.csv');
    expect(saved.measures).toEqual(all(1));
    expect(notUnderstood).toEqual([
      expect.objectContaining({ column: 'owner', text: 'nobody@samplecouncil.example', row: 1 }),
    ]);
  });

  it('changes what its columns say and leaves the rest', async () => {
    write('register.csv', `${columns}\r\n${row}\r\n`);
    await imported('--register', 'register.csv');
    write('owners.csv', 'code,title,owner\r\nC1,Calls answered,hr@samplecouncil.example\r\n');
    expect((await imported('--register', 'owners.csv')).saved.measures).toEqual({
      ...{ created: 0, changed: 1, same: 0 },
    });
    const { out } = await line.run(['export', '--to', 'register']);
    expect(out).toContain('hr@samplecouncil.example,Contact centre manager');
    expect(out).toContain('Phone log');
  });
});

describe('export', () => {
  it.each(['csv', 'xlsx', 'json'])('%s comes back as the same record', async (to) => {
    const file = write('figures.csv', table(5));
    await imported(file);
    await line.run(['export', '--to', to, '--output', `all.${to}`]);
    const other = await startWithLists();
    try {
      writeFileSync(join(other.folder, `all.${to}`), readFileSync(join(line.folder, `all.${to}`)));
      await other.run(['import', `all.${to}`]);
      const [one, two] = [await contents(line), await contents(other)];
      for (const title of ['Measures', 'TargetValues']) expect(two[title]).toEqual(one[title]);
      const unstamped = (rows: unknown[] | undefined) =>
        rows?.map((each) => String(each).replace(/"import-[0-9a-f]+"/, ''));
      expect(unstamped(two['Updates'])).toEqual(unstamped(one['Updates']));
    } finally {
      await other.close();
    }
  });

  it('--as-published leaves open quarters out and says statuses in words', async () => {
    await imported(write('figures.csv', table(1)));
    const graph = connectGraph({ url: line.graph, token: async () => line.tokens.service });
    const period = { PeriodCode: '2024-25 Q4', State: 'open', Due: '2025-04-30' };
    const items = `/sites/${line.site}/lists/Periods/items`;
    await graph.post(items, { fields: { Title: '2024-25 Q4', ...period } });
    const { out } = await line.run(['export', '--to', 'json', '--as-published']);
    expect(out).not.toContain('2024-25 Q4');
    expect(out).toMatch(/"2024-25 Q3","target":"80","outturn":"70","status":"[^"]+"/);
  });

  it('--record writes every list', async () => {
    await imported(write('figures.csv', table(1)));
    const { out } = await line.run(['export', '--to', 'json', '--record']);
    const { lists } = JSON.parse(out) as { lists: Record<string, object[]> };
    expect(Object.keys(lists)).toEqual(allLists.map(({ title }) => title));
    expect(lists['Updates']).toHaveLength(2);
  });
});
