import { describe, expect, it } from 'vitest';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';

/** Open data as programs write it: names with underscores, figures of several quarters side by side. */
async function rowsOf(csv: string) {
  const { rows } = readPublished(await openSource(new TextEncoder().encode(csv), 'data.csv'));
  return rows.map(({ period, cells }) => [
    cells.code,
    cells.title,
    period && 'index' in period ? `${period.year} Q${period.index}` : period?.year,
    cells.target,
    cells.outturn,
  ]);
}

describe('column names that a program wrote', () => {
  it('are read as people write them', async () => {
    const csv = [
      'service_area,code,indicator_name,q1_2024_25_outturn_raw,q2_2024_25_outturn_raw,q2_2024_25_target_raw',
      'Waste,W1,Bins collected on time,97,98,99',
    ].join('\n');
    expect(await rowsOf(csv)).toEqual([
      ['W1', 'Bins collected on time', '2024 Q2', '99', '98'],
      ['W1', 'Bins collected on time', '2024 Q1', '', '97'],
    ]);
  });

  it('a plan in words is the name of the plan, not a target', async () => {
    const csv = [
      'plan,code,indicator_name,outturn_2023_24,q1_2024_25,target_2024_25',
      'RESOURCES,W1,Invoices paid on time,97%,98%,99%',
    ].join('\n');
    const rows = await rowsOf(csv);
    expect(rows.flat()).not.toContain('RESOURCES');
    expect(rows).toContainEqual(['W1', 'Invoices paid on time', 2023, '', '97%']);
  });
});
