import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The commands as a person runs them: in a process of their own, from a folder of their own. */
const folder = mkdtempSync(join(tmpdir(), 'outturn-cli-'));
const script = join(process.cwd(), 'src/cli/outturn.mjs');
const header = 'code,title,section,polarity,period,target,outturn,status,commentary';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function outturn(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = execFile(process.execPath, [script, ...args], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

function write(name: string, ...rows: string[]): void {
  writeFileSync(join(folder, name), `${[header, ...rows].join('\r\n')}\r\n`);
}

beforeAll(() => {
  mkdirSync(join(folder, 'rules'));
  write(
    'edges.csv',
    'A1,Calls answered,Customers,higher,2024-25 Q4,98.5,88.65,Within 10% of target,',
    'A2,Calls answered late,Customers,lower,2024-25 Q4,98.5,88.65,Within 10% of target,',
    'A3,Sickness,People,lower,2024-25 Q4,2.1,2.32,Storm affected,"12 of 15 (81%) were short."',
    'A4,Visits,Leisure,higher,2024-25 Q4,,100,,',
  );
  write('right.csv', 'A1,Calls answered,Customers,higher,2024-25 Q4,80,81,On target,');
  write(
    'twice.csv',
    'A1,Calls,Customers,higher,2024-25 Q4,80,81,,',
    'A1,Calls,Customers,higher,2024-25 Q4,80,82,,',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

type Line = Readonly<Record<string, unknown>>;

/** What a command printed as JSON; every list is one of lines. */
function parsed(out: string): Readonly<Record<string, readonly Line[]>> {
  return JSON.parse(out) as Readonly<Record<string, readonly Line[]>>;
}

async function bands(file: string, ...args: string[]): Promise<unknown[]> {
  const { out } = await outturn('status', file, '--json', ...args);
  return column(parsed(out)['results'], 'band');
}

function column(lines: readonly Line[] | undefined, name: string): unknown[] {
  return (lines ?? []).map((line) => line[name]);
}

describe('status', () => {
  it('gives every row with its status and whether the printed one agrees', async () => {
    const { code, out } = await outturn('status', 'edges.csv', '--json');
    expect(code).toBe(0);
    const answer = parsed(out);
    expect(answer['rows']).toBe(4);
    expect(answer['results']?.[0]).toMatchObject({
      row: 1,
      code: 'A1',
      period: '2024-25 Q4',
      target: '98.5',
      outturn: '88.65',
      band: 'near',
      label: 'Within 10% of target',
      published: 'Within 10% of target',
      agrees: true,
    });
    expect(column(answer['results'], 'band')).toEqual(['near', 'met', 'missed', 'none']);
    expect(column(answer['results'], 'agrees')).toEqual([true, false, null, null]);
  });

  it.each([
    [
      'a limit of its own',
      '{"kind":"percentOfTarget","near":5}',
      ['missed', 'met', 'missed', 'none'],
    ],
    [
      'an edge that is out',
      '{"kind":"percentOfTarget","near":10,"edge":"out"}',
      ['missed', 'met', 'missed', 'none'],
    ],
    [
      'still met within',
      '{"kind":"percentOfTarget","near":15,"metWithin":10}',
      ['met', 'met', 'near', 'none'],
    ],
    ['a second value', '{"kind":"thresholds","near":88}', ['near', 'met', 'near', 'none']],
    ['nearest', '{"kind":"nearest","metWithin":1,"near":10}', ['near', 'near', 'missed', 'none']],
    ['a built-in name', 'percent-under-10', ['missed', 'met', 'missed', 'none']],
  ])('judges by %s', async (_what, rule, expected) => {
    expect(await bands('edges.csv', '--scheme', rule)).toEqual(expected);
  });

  it('gives the band of a forecast where a row has one', async () => {
    const columns = 'code,title,polarity,period,target,outturn,forecast,forecast_reason';
    const rows = [
      'A1,Calls,higher,2024-25 Q2,80,81,72,Leave',
      'A2,Visits,higher,2024-25 Q2,80,81,,',
    ];
    writeFileSync(join(folder, 'forecast.csv'), [columns, ...rows, ''].join('\r\n'));
    const { out } = await outturn('status', 'forecast.csv', '--json');
    expect(column(parsed(out)['results'], 'band')).toEqual(['met', 'met']);
    expect(column(parsed(out)['results'], 'forecast')).toEqual(['near', undefined]);
  });

  it('reads a rule from a file', async () => {
    writeFileSync(join(folder, 'rules/rule.json'), '{"kind":"percentOfTarget","near":5}');
    expect(await bands('edges.csv', '--scheme', 'rules/rule.json')).toHaveLength(4);
  });
});

describe('check', () => {
  it('ends with 1 where two printed things cannot both be true', async () => {
    const { code, out } = await outturn('check', 'edges.csv', '--json');
    expect(code).toBe(1);
    const { rows, findings } = parsed(out);
    expect(rows).toBe(4);
    expect(findings).toContainEqual(
      expect.objectContaining({
        row: 3,
        code: 'A3',
        period: '2024-25 Q4',
        class: 'percent-vs-counts',
        severity: 'error',
        published: '81%',
        expected: '80%',
      }),
    );
  });

  it('ends with 0 where nothing is wrong', async () => {
    const { code, out } = await outturn('check', 'right.csv');
    expect([code, out]).toEqual([0, 'Nothing found in 1 row.\n']);
  });

  it('says what it could not read beside what it found', async () => {
    writeFileSync(join(folder, 'minutes.txt'), 'The committee met on Tuesday.\n');
    const { code, err } = await outturn('check', 'minutes.txt');
    expect([code, err]).toEqual([0, expect.stringContaining('only the text was checked')]);
    rmSync(join(folder, 'minutes.txt'));
  });

  it('takes every file of a folder', async () => {
    const { code, out } = await outturn('check', '.', '--json');
    expect(code).toBe(1);
    const files = column(parsed(out)['findings'], 'file');
    expect(new Set(files)).toEqual(new Set(['edges.csv', 'twice.csv']));
  });
});

describe('convert', () => {
  it.each(['json', 'xlsx'])('comes back from %s without loss', async (format) => {
    await outturn('convert', 'edges.csv', '--to', format, '--output', `edges.${format}`);
    const [from, back] = await Promise.all([
      outturn('convert', 'edges.csv', '--to', 'json'),
      outturn('convert', `edges.${format}`, '--to', 'json'),
    ]);
    expect(back.out).toBe(from.out);
    expect(parsed(from.out)['rows']).toHaveLength(4);
  });

  it('leaves no half file where the last row is wrong', async () => {
    const { code, out } = await outturn('convert', 'twice.csv', '--to', 'csv');
    expect([code, out]).toEqual([2, '']);
  });
});

describe('a file that a stranger wrote', () => {
  it('cannot move the cursor of whoever reads the table', async () => {
    write('cursor.csv', '"A\n1",Calls\u001B[2J answered,S,higher,2024-25 Q4,80,81,\u001B[31mRed,');
    const { out } = await outturn('status', 'cursor.csv');
    expect(out).not.toContain('\u001B');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('convert --output', () => {
  it('replaces the file that it read', async () => {
    write('same.csv', 'A1,Calls,Customers,higher,2024-25 Q4,80,81,,');
    const { code } = await outturn('convert', 'same.csv', '--to', 'csv', '--output', 'same.csv');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'same.csv'), 'utf8')).toContain('A1,Calls,indicator');
  });

  it.skipIf(!existsSync('/dev/full'))('says so where the disk is full', async () => {
    const { code, err } = await outturn(
      'convert',
      'right.csv',
      '--to',
      'csv',
      '--output',
      '/dev/full',
    );
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written')]);
  });
});

describe('import --dry-run', () => {
  it('gives measures, updates, questions and what was not understood', async () => {
    const { code, out } = await outturn('import', 'edges.csv', '--dry-run', '--json');
    expect(code).toBe(0);
    const answer = parsed(out);
    expect(answer['measures']).toHaveLength(4);
    expect(answer['updates']).toHaveLength(4);
    expect(answer).toMatchObject({ questions: [], notUnderstood: [] });
  });
});

describe('summary', () => {
  it('names the whole of every count', async () => {
    const { out } = await outturn('summary', 'edges.csv');
    expect(out).toContain('Of 4 indicators: 3 with a result and a target, 1 no target.');
  });

  it('counts all rows where none names a period, and says so', async () => {
    write('undated.csv', 'A1,Calls,S,higher,,80,81,,', 'A2,Visits,S,higher,,80,60,,');
    const { code, out } = await outturn('summary', 'undated.csv');
    expect([code, out]).toEqual([0, expect.stringContaining('All rows (none names a period')]);
    expect(out).toContain('Of 2 indicators: 2 with a result and a target.');
  });

  it('tells the cells of an unknown column once', async () => {
    const rows = ['A1,Calls,80,81,note', 'A2,Visits,80,60,note'];
    const text = ['Ref,Indicator,Target,Q4 2024/25,Colour of the cover', ...rows].join('\n');
    writeFileSync(join(folder, 'cover.csv'), `${text}\n`);
    const { err } = await outturn('summary', 'cover.csv');
    expect(err.match(/colour of the cover/gi)).toHaveLength(1);
  });
});

describe('what is wrong is said in a sentence, with exit code 2 and no half answer', () => {
  it.each([
    ['a file that is not there', ['status', 'none.csv'], 'none.csv is not there'],
    ['a folder where a file is wanted', ['status', '.'], 'is a folder'],
    ['a name too long for any disk', ['status', 'a'.repeat(300)], 'is not there'],
    ['a row twice', ['status', 'twice.csv', '--json'], 'twice.csv, row 2, column "code"'],
    ['no command', ['statsu'], "unknown command 'statsu'"],
    ['an unknown rule', ['status', 'edges.csv', '--scheme', 'mine'], 'neither a built-in rule'],
    [
      'a bad rule',
      ['status', 'edges.csv', '--scheme', '{"kind":"percentOfTarget","near":-1}'],
      '“near” should be a number from 0 up',
    ],
    ['a bad day', ['check', 'edges.csv', '--as-at', '30/04/2025'], 'is not a day'],
    ['an import that would write', ['import', 'edges.csv'], 'add --dry-run'],
    ['an import of nothing', ['import'], 'Name a file'],
    ['an export from nowhere', ['export', '--to', 'csv'], 'Say which site'],
    ['nobody', ['rebuild', '--site', 'a,b,c'], 'Say who you are'],
    [
      'a token in the clear',
      ['export', '--to', 'csv', '--graph', 'http://council.example/v1.0', '--site', 'a,b,c'],
      'not a safe address',
    ],
    ['a port that is none', ['tenant', '--port', '70000'], 'whole number from 1 to 65534'],
    ['a fault plan that is none', ['tenant', '--faults', 'edges.csv'], 'cannot be used'],
    [
      'an unknown format',
      ['convert', 'edges.csv', '--to', 'pdf'],
      'Allowed choices are csv, xlsx, json',
    ],
  ])('%s', async (_what, args, sentence) => {
    const { code, out, err } = await outturn(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });
});

it.each([
  'status',
  'check',
  'summary',
  'import',
  'convert',
  'export',
  'provision',
  'rebuild',
  'tenant',
])('%s --help shows an example', async (name) => {
  const { code, out } = await outturn(name, '--help');
  expect(code).toBe(0);
  expect(out).toContain(`npm run -s outturn -- ${name}`);
});
