import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { periodAt } from '#domain/periodAt.ts';
import { readValue } from '#domain/readValue.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { writeDocx } from '#reports/docx.ts';
import { quarterReport } from '#reports/report.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';

const period = '2024-25 Q4';
const measure = sampleMeasure();
const target = sampleTarget('85', { measureId: measure.id, period });

/** What another program finds in the file, as HTML. */
async function readBack(
  rows: Parameters<typeof quarterReport>[2],
  today = '2025-04-09',
): Promise<string> {
  const file = await writeDocx(
    quarterReport(withinTenPercent, periodAt(samplePeriod, today), rows),
  );
  return (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value;
}

describe('the Word report', () => {
  it('has real headings and a real header row', async () => {
    const html = await readBack([{ measure, target, update: undefined }]);
    expect(html).toContain('<h1>Performance report: Quarter 4 (January to March 2025)</h1>');
    expect(html).toContain(
      '<h2>Indicators, targets and actions, Quarter 4 (January to March 2025)</h2>',
    );
    expect(html.match(/<th>/g)).toHaveLength(6);
  });

  it('prints figure, status in word and shape, comment and explanation', async () => {
    const update = sampleUpdate({
      outturn: readValue('69'),
      band: 'missed',
      commentary: 'Few people answered',
      explanation: {
        cause: 'Few answers',
        action: 'We ask after every call.',
        backOnTarget: '2025-06-30',
      },
    });
    const html = await readBack([{ measure, target, update }]);
    expect(html).toContain('<td><p>69</p></td>');
    expect(html).toContain('▼ Below target');
    expect(html).toContain('<p>Few people answered</p>');
    expect(html).toContain('Cause: Few answers. What is being done: We ask after every call.');
    expect(html).toContain('Back on target: 30 June 2025.');
  });

  it('says that a figure was not received, never a blank', async () => {
    const html = await readBack([{ measure, target: undefined, update: undefined }]);
    expect(html).toContain('Not answered yet');
    expect(html).toContain('No target');
    expect(html).toContain('○ No status');
  });

  it('says when a figure from elsewhere is expected, and from that day on that it is missing', async () => {
    const waste = [{ measure: { ...measure, lagDays: 37 }, target, update: undefined }];
    expect(await readBack(waste, '2025-05-26')).toContain('figure expected by 27 May 2025');
    expect(await readBack(waste, '2025-05-27')).toContain('Not answered yet');
  });

  it('keeps hostile text as text and leaves out what Word cannot hold', async () => {
    const update = sampleUpdate({ commentary: '<b>=1+1</b>\u0000\u001f & "quoted"' });
    const html = await readBack([{ measure, target, update }]);
    expect(html).toContain('&lt;b&gt;=1+1&lt;/b&gt; &amp; "quoted"');
  });
});
