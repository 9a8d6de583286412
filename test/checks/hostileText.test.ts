import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copiedText } from '#checks/copiedText.ts';
import { dates } from '#checks/dates.ts';
import { deadlines } from '#checks/deadlines.ts';
import { periodInText } from '#checks/periodInText.ts';
import { personalData } from '#checks/personalData.ts';
import { stale } from '#checks/stale.ts';
import { statusVocabulary } from '#checks/statusVocabulary.ts';
import { titleDate } from '#checks/titleDate.ts';
import { checkedDocument, inRows } from '../support/checkedDocument.ts';

const rowChecks = [dates, deadlines, copiedText, periodInText, stale, titleDate];

function checkAll(text: string): void {
  const row = { kind: 'target' as const, title: text, due: '31-Mar-2025', status: text };
  const rows = ['2024-25 Q1', '2024-25 Q2'].map((period) => ({ ...row, period, commentary: text }));
  const document = checkedDocument({ period: '2024-25 Q2', asAt: '2024-12-01', rows });
  for (const check of rowChecks) inRows(check, document);
  personalData(document);
  statusVocabulary(document);
}

const length = 60_000;

it.each([
  'by the end of the ',
  'Q1 - ',
  'quarter ',
  'will be aa aa aa by ',
  'Officer Aa Bb, ',
  'Mr A. ',
  '1 of these ',
  'stress 2 cases ',
  '31/02/2024 - ',
  'Mon-31-',
  'from 1 May to ',
  'a@b.c',
  '(1/2/24 ',
  ': ',
  '\n',
  'É',
  '"',
  '0',
  ' ',
  'by Dec-',
  'completed on 1 May 2030 ',
  '07',
  'AB 12 34 ',
])('a text of nothing but %j takes no time', (part) => {
  const before = performance.now();
  checkAll(part.repeat(length / part.length));
  expect(performance.now() - before).toBeLessThan(3000);
});

it('no text makes a check fail', () => {
  const words = fc.constantFrom(
    'Q3',
    'by',
    'May',
    '2024',
    '31',
    '31/02/24',
    'will be',
    'Mr',
    'Jane',
    'Officer',
    '-',
    'to',
    'from',
    'two',
    'cases',
    'stress',
    '%',
    '\n',
    '.',
    '(',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => checkAll(text)),
    { numRuns: 300 },
  );
});
