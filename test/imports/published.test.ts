import { describe, expect, test } from 'vitest';
import type { PublishedCount, PublishedRow } from '#domain/published.ts';
import { folded } from '#test/support/published/layout.ts';
import { formats, readFixture as read } from '#test/support/published/readFixture.ts';
import {
  column,
  hasShared,
  sharedNote,
  transcribed,
} from '#test/support/published/transcription.ts';

describe.skipIf(!hasShared)(`reading the published reports${sharedNote}`, () => {
  describe.each(formats)('from %s', (format) => {
    test('2020-21 q2: 6 targets with status, progress, date and directorate as printed', async () => {
      const { rows } = await read('bolsover-2020-21-q2', format);
      expect(rows.filter(({ kind }) => kind === 'target').map(targetOf)).toEqual(
        transcribed('bolsover-2020-21-q2', 'targets.csv').map((each) => ({
          title: label(each['code'], each['title']),
          status: column(each, 'status'),
          progress: folded(column(each, 'progress_text')),
          due: column(each, 'target_date_raw'),
        })),
      );
      expect(
        new Set(rows.flatMap(({ kind, cells }) => (kind === 'target' ? [cells.directorate] : []))),
      ).toEqual(new Set(['Corporate Resources']));
    });

    test('2020-21 q2: 21 indicators whose target stands before the outturn', async () => {
      const { rows } = await read('bolsover-2020-21-q2', format);
      expect(rows.filter(({ kind }) => kind === 'indicator').map(indicatorOf)).toEqual(
        transcribed('bolsover-2020-21-q2', 'indicators.csv').map((each) => ({
          section: column(each, 'section'),
          title: label(each['code'], each['title']),
          target: column(each, 'q2_target_raw'),
          outturn: column(each, 'q2_outturn_raw'),
          status: column(each, 'status_raw'),
          commentary: '',
        })),
      );
    });

    test('2020-21 q2: 12 lines of exception blocks', async () => {
      const { exceptions } = await read('bolsover-2020-21-q2', format);
      expect(
        exceptions.map(({ heading, section, periodRaw, value, target, commentary }) => ({
          heading,
          section,
          periodRaw,
          value,
          target,
          commentary: folded(commentary),
        })),
      ).toEqual(
        transcribed('bolsover-2020-21-q2', 'exceptions.csv').map((each) => ({
          heading: column(each, 'indicator_heading_raw'),
          section: column(each, 'section'),
          periodRaw: column(each, 'period_raw'),
          value: column(each, 'value_raw'),
          target: column(each, 'target_raw'),
          commentary: folded(column(each, 'commentary')),
        })),
      );
    });

    test('2024-25 q4: 8 targets', async () => {
      const { rows } = await read('bolsover-2024-25-q4', format);
      expect(rows.filter(({ kind }) => kind === 'target').map(targetOf)).toEqual(
        transcribed('bolsover-2024-25-q4', 'targets.csv').map((each) => ({
          title: label(each['code'], each['title']),
          status: column(each, 'status'),
          progress: folded(column(each, 'progress_text')),
          due: column(each, 'target_date_raw'),
        })),
      );
    });

    test('2024-25 q4: 35 indicators in four quarters, only the last with target and commentary', async () => {
      const { rows } = await read('bolsover-2024-25-q4', format);
      const indicators = rows.filter(({ kind }) => kind === 'indicator');
      expect(indicators).toHaveLength(140);
      const transcription = transcribed('bolsover-2024-25-q4', 'indicators.csv');
      for (const quarter of [1, 2, 3, 4]) {
        expect(
          indicators
            .filter(({ period }) => period?.kind === 'quarter' && period.index === quarter)
            .map(indicatorOf),
        ).toEqual(
          transcription.map((each) => ({
            section: column(each, 'section'),
            title: label(each['code'], each['title']),
            target: quarter === 4 ? column(each, 'q4_2024_25_target_raw') : '',
            outturn: column(each, `q${quarter}_2024_25_outturn_raw`),
            status: '',
            commentary: quarter === 4 ? folded(column(each, 'commentary')) : '',
          })),
        );
      }
    });

    test('Broxtowe: 26 indicators of Q1 2019/20 with the two years before', async () => {
      const { rows } = await read('broxtowe-2019-20-q1', format);
      const indicators = rows.filter(({ kind }) => kind === 'indicator');
      const transcription = transcribed('broxtowe-2019-20-q1', 'indicators.csv');
      expect(indicators.filter(({ period }) => period?.kind === 'quarter').map(noted)).toEqual(
        transcription.map((each) => ({
          title: label(each['code'], each['title']),
          target: column(each, 'target_2019_20_raw'),
          outturn: column(each, 'q1_2019_20_raw'),
          status: column(each, 'status'),
          commentary: folded(column(each, 'latest_note')),
        })),
      );
      expect(outturnsOfYear(indicators, 2017)).toEqual(
        transcription.map((each) => column(each, 'outturn_2017_18_raw')),
      );
      expect(outturnsOfYear(indicators, 2018)).toEqual(
        transcription.map((each) => column(each, 'outturn_2018_19_raw')),
      );
    });

    test('Broxtowe: 23 actions with progress, due date and comments', async () => {
      const { rows } = await read('broxtowe-2019-20-q1', format);
      expect(
        rows
          .filter(({ kind }) => kind === 'action')
          .map(({ cells }) => ({
            title: label(cells.code, cells.title),
            status: folded(cells.status),
            progress: cells.progress,
            due: cells.due,
            comments: folded(cells.commentary),
          })),
      ).toEqual(
        transcribed('broxtowe-2019-20-q1', 'actions.csv').map((each) => ({
          title: label(each['code'], each['title']),
          status: column(each, 'status'),
          progress: column(each, 'progress_raw'),
          due: column(each, 'due_date_raw'),
          comments: folded(column(each, 'comments')),
        })),
      );
    });

    test('Bath and North East Somerset: 11 indicators out of paragraphs, with two years before', async () => {
      const { rows } = await read('bnes-2004-05-march', format);
      const transcription = transcribed('bnes-2004-05-march', 'indicators.csv');
      expect(rows.filter(({ period }) => period?.year === 2004).map(noted)).toEqual(
        transcription.map((each) => ({
          title: label(each['ref_no'], each['indicator']),
          target: column(each, 'target_04_05_raw'),
          outturn: column(each, 'estimated_outturn_04_05_raw'),
          status: column(each, 'status_raw'),
          commentary: folded(column(each, 'comment')),
        })),
      );
      expect(outturnsOfYear(rows, 2003)).toEqual(
        transcription.map((each) => column(each, 'actual_03_04_raw')),
      );
    });

    test('Bath and North East Somerset: the five counts of the summary', async () => {
      const { counts } = await read('bnes-2004-05-march', format);
      expect(counts.map(({ group, count, percent }) => ({ group, count, percent }))).toEqual(
        transcribed('bnes-2004-05-march', 'summary-counts.csv').map((each) => ({
          group: column(each, 'category'),
          count: Number(column(each, 'number_raw')),
          percent: column(each, 'percent_raw'),
        })),
      );
    });

    test('the minutes: 6 targets on track, each with its paragraphs', async () => {
      const { rows } = await read('bolsover-2020-21-q1-minutes', format);
      const read6 = rows.filter(({ kind }) => kind === 'target');
      expect(
        read6.map(({ cells }) => ({
          title: label(cells.code, cells.title.split('...')[0]),
          text: folded(cells.commentary.split('...')[0] ?? ''),
        })),
      ).toEqual(
        transcribed('bolsover-2020-21-q1-minutes', 'targets.csv').map((each) => ({
          title: label(each['code'], each['title']),
          text: folded(column(each, 'progress_text')),
        })),
      );
      expect(new Set(read6.map(({ cells }) => cells.status.toLowerCase()))).toEqual(
        new Set(['on track']),
      );
    });

    test('the minutes: ten targets, six on track, four affected', async () => {
      const { counts } = await read('bolsover-2020-21-q1-minutes', format);
      const transcription = transcribed('bolsover-2020-21-q1-minutes', 'summary-counts.csv');
      expect(counts.map(({ count }: PublishedCount) => count)).toEqual(
        transcription.map((each) => Number(column(each, 'count'))),
      );
    });

    test.each(['bolsover-2020-21-q2', 'bolsover-2024-25-q4', 'broxtowe-2019-20-q1'] as const)(
      '%s: no row is left over as not understood',
      async (name) => {
        const { notUnderstood } = await read(name, format);
        expect(
          notUnderstood.filter(({ why }) => why === 'unknownRow' || why === 'unknownTable'),
        ).toEqual([]);
      },
    );
  });
});

/** Code and title as one text: where a title has no code, or a code its own spelling, they agree. */
function label(code = '', title = ''): string {
  return folded(`${code} ${title}`);
}

function targetOf({ cells }: PublishedRow): Readonly<Record<string, string>> {
  return {
    title: label(cells.code, cells.title),
    status: cells.status,
    progress: folded(cells.commentary),
    due: cells.due,
  };
}

function indicatorOf(row: PublishedRow): Readonly<Record<string, string>> {
  return { section: row.cells.section, ...noted(row) };
}

function noted({ cells }: PublishedRow): Readonly<Record<string, string>> {
  return {
    title: label(cells.code, cells.title),
    target: cells.target,
    outturn: cells.outturn,
    status: folded(cells.status),
    commentary: folded(cells.commentary),
  };
}

function outturnsOfYear(rows: readonly PublishedRow[], year: number): readonly string[] {
  return rows
    .filter(({ period }) => period?.kind === 'year' && period.year === year)
    .map(({ cells }) => cells.outturn);
}
