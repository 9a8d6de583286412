import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOf, nextPeriod, type Period, type PeriodCode, periodCode } from '#domain/period.ts';
import { readValue } from '#domain/readValue.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { openRecord } from '#sharepoint/record.ts';
import { sampleMeasure, samplePeriod, sampleUpdate } from '#test/support/sample.ts';
import { type SiteTenant, startSite } from '#test/support/siteTenant.ts';
import { rebuildStanding } from '#usecases/recomputeStanding.ts';

// A page holds 200 rows, and no read may look at more than 5,000 of a list.
const months = 201;
const measures = Array.from({ length: 25 }, (_, index) =>
  sampleMeasure({ id: `m${index}`, reportedIn: { kind: 'monthly' } }),
);

function monthCodes(): PeriodCode[] {
  const codes: PeriodCode[] = [];
  let month: Period | undefined = monthOf(2008, 4);
  for (; month && codes.length < months; month = nextPeriod(month)) codes.push(periodCode(month));
  return codes;
}

describe('a record of more than 5,000 updates', () => {
  let site: SiteTenant;
  let record: CouncilRecord;
  beforeAll(async () => {
    site = await startSite();
    record = openRecord(site.connect('service', { work: 'background' }), site.line.site);
    await record.savePeriod(samplePeriod);
    await record.saveMeasures(measures);
    const updates = measures.flatMap(({ id: measureId }) =>
      monthCodes().map((period, index) =>
        sampleUpdate({ measureId, period, outturn: readValue(String(index)) }),
      ),
    );
    await record.addUpdates(updates, { operation: 'import-1', outside: '' });
  });
  afterAll(() => site.close());

  it('has every standing rebuilt, measure by measure and page by page', async () => {
    const saved = await rebuildStanding({ record, scheme: withinTenPercent });
    expect(saved).toMatchObject({ created: measures.length });
    const standings = await record.standing();
    expect(new Set(standings.map(({ result }) => result))).toEqual(new Set([String(months - 1)]));
    expect(standings.every(({ sparkline }) => sparkline.length === 8)).toBe(true);
  });
});
