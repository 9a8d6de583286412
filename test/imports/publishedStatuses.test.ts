import { describe, expect, test } from 'vitest';
import { judgeRow } from '#domain/judgeRow.ts';
import type { PublishedRow } from '#domain/published.ts';
import type { Band } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { formats, readFixture } from '#test/support/published/readFixture.ts';
import type { PublishedName } from '#test/support/published/transcription.ts';
import { hasShared, sharedNote } from '#test/support/published/transcription.ts';

describe.skipIf(!hasShared)(`statuses of the published reports${sharedNote}`, () => {
  const indicators = async (
    name: PublishedName,
    format: (typeof formats)[number],
  ): Promise<readonly PublishedRow[]> =>
    (await readFixture(name, format)).rows.filter(({ kind }) => kind === 'indicator');

  test.each(formats)(
    '2020-21 q2 from %s: 16 agree, CSP 13 is wrong, 4 are set by hand',
    async (format) => {
      const judged = (await indicators('bolsover-2020-21-q2', format)).map((row) => ({
        code: row.cells.code,
        ...judgeRow(withinTenPercent, row),
      }));
      expect(judged.filter(({ agrees }) => agrees === true)).toHaveLength(16);
      expect(judged.filter(({ agrees }) => agrees === false).map(({ code }) => code)).toEqual([
        'CSP 13',
      ]);
      expect(judged.filter(({ label }) => label.kind === 'override')).toHaveLength(4);
      expect(judged.filter(({ agrees }) => agrees === null)).toHaveLength(4);
    },
  );

  test.each(formats)('2024-25 q4 from %s: 21 met, 9 near, 3 missed, 2 without', async (format) => {
    const bands = (await indicators('bolsover-2024-25-q4', format))
      .filter(({ period }) => period?.kind === 'quarter' && period.index === 4)
      .map((row) => judgeRow(withinTenPercent, row).judgement.band);
    const count = (band: Band): number => bands.filter((each) => each === band).length;
    expect({
      met: count('met'),
      near: count('near'),
      missed: count('missed'),
      none: count('none'),
    }).toEqual({ met: 21, near: 9, missed: 3, none: 2 });
  });
});
