import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#checks/run.ts';
import { checkedDocument } from '#test/support/checkedDocument.ts';

describe('checkDocument', () => {
  it('a document without rows has nothing to find', () => {
    expect(checkDocument(checkedDocument({ period: '2024-25 Q4' }))).toEqual([]);
  });

  it('findings come by row, the worst first, and each once', () => {
    const wrong = '7 (89%) of 8 were done. 7 (89%) of 8 were done.';
    const rows = [
      { title: 'Trees planted', outturn: '8', target: '5', commentary: 'All planted.' },
      { title: '% of reviews done', outturn: '104%', target: '90%', commentary: wrong },
      {
        title: '% of bins emptied',
        outturn: '90%',
        target: '95%',
        status: 'On target',
        commentary: 'Snow.',
      },
    ];
    const findings = checkDocument(checkedDocument({ period: '2024-25 Q4', rows }));
    expect(findings.map(({ row }) => row)).toEqual(
      findings.map(({ row }) => row).toSorted((a, b) => a - b),
    );
    expect(findings.filter(({ class: kind }) => kind === 'percent-vs-counts')).toHaveLength(1);
  });

  it('a slip of the unit is not said a second time as a wrong status', () => {
    const rows = [
      { title: '% of visits on time', outturn: '0.96', target: '95%', status: 'Green' },
    ];
    const findings = checkDocument(checkedDocument({ period: '2024-25 Q4', rows }));
    expect(findings.map((finding) => finding.class)).toEqual(['unit-slip']);
  });

  it('the text of an exception and of a passage is read too', () => {
    const document = checkedDocument({
      period: '2024-25 Q4',
      exceptions: [
        {
          heading: '% of reviews done',
          value: '88%',
          target: '100%',
          commentary: '7 (89%) of 8 reviews',
        },
      ],
      passages: ['Of the 212 requests received, 187 (92%) were answered.'],
    });
    const classes = checkDocument(document).map((finding) => finding.class);
    expect(classes.filter((kind) => kind === 'percent-vs-counts')).toHaveLength(2);
  });

  it('the same file gives the same findings', () => {
    const rows = [{ title: '% of reviews done', outturn: '88%', commentary: '7 (89%) of 8' }];
    const document = checkedDocument({ period: '2024-25 Q4', rows });
    expect(checkDocument(document)).toEqual(checkDocument(document));
  });

  it('cause and action are read like a commentary', () => {
    const rows = [{ title: '% of reviews done', outturn: '88%', cause: '7 (89%) of 8 were done.' }];
    const found = checkDocument(checkedDocument({ period: '2024-25 Q4', rows }));
    expect(found.map((finding) => finding.class)).toContain('percent-vs-counts');
  });

  it('no cell of any text makes a check fail', () => {
    const words = fc.constantFrom(
      ...'7 (89%) of 8|total - 9|£5m from £3k to|below target|Q3 2023/24|majority (|0.34seconds'.split(
        '|',
      ),
      ...'=1+1|-|100|%|31-Apr-2025|9,99|constructor|<p>&nbsp;|annual total of 5|\n|, with 3 late|٣'.split(
        '|',
      ),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    const period = fc.constantFrom('2024-25 Q1', '2024-25 Q2', '2024-25', '2024-05', '');
    const kind = fc.constantFrom('indicator' as const, 'target' as const, 'action' as const);
    const row = fc.record({
      kind,
      period,
      code: cell,
      title: cell,
      target: cell,
      outturn: cell,
      status: cell,
      commentary: cell,
      due: cell,
      progress: cell,
      numerator: cell,
      denominator: cell,
      cause: cell,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const findings = checkDocument(checkedDocument({ period: '2024-25 Q2', rows }));
        for (const { quote } of findings) expect(quote.length).toBeLessThan(400);
      }),
      { numRuns: 300 },
    );
  });
});
