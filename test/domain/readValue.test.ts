import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import type { Absence, Doubt } from '#domain/value.ts';

describe('no figure', () => {
  it.each<[string, Absence]>([
    ['', 'blank'],
    [' \u00A0\t\n', 'blank'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['—', 'dash'],
    ['--', 'dash'],
    ['N/A', 'notApplicable'],
    ['N/a', 'notApplicable'],
    ['n/a', 'notApplicable'],
    ['na', 'notApplicable'],
    ['n.a.', 'notApplicable'],
    ['N/A*', 'notApplicable'],
    ['N/A - annual measure', 'notApplicable'],
    ['Not applicable', 'notApplicable'],
    ['New', 'new'],
    ['NEW.', 'new'],
    ['New measure', 'new'],
    ['Not available', 'notAvailable'],
    ['Not yet available', 'notAvailable'],
    ['Not available (survey in summer)', 'notAvailable'],
    ['awaited', 'notAvailable'],
    ['No data', 'notAvailable'],
    ['#N/A', 'notAvailable'],
    ['Data not available until June 2025', 'notAvailable'],
    ['Awaiting the survey', 'notAvailable'],
    ['..', 'notAvailable'],
    ['Not due', 'notApplicable'],
    ['Not due until Q4', 'notApplicable'],
    ['Due in Quarter 4', 'notApplicable'],
    ['To be reported at year end', 'notApplicable'],
    ['Reported annually', 'notApplicable'],
    ['Annual', 'notApplicable'],
    ['Annual measure (due Q4 2024/25)', 'notApplicable'],
    ['TBC', 'toBeConfirmed'],
    ['T.B.C.', 'toBeConfirmed'],
    ['to be confirmed', 'toBeConfirmed'],
    ['TBA', 'toBeConfirmed'],
    ['Baseline year', 'toBeConfirmed'],
    ['DIV/0', 'divisionByZero'],
    ['#DIV/0!', 'divisionByZero'],
    ['Data only', 'dataOnly'],
    ['Data Only', 'dataOnly'],
    ['suppressed', 'withheld'],
    ['Withheld', 'withheld'],
    ['c', 'withheld'],
    ['[c]', 'withheld'],
    ['*', 'withheld'],
  ])('%j is absent: %s', (raw, why) => {
    expect(readValue(raw)).toEqual({ kind: 'absent', raw, why });
  });
});

describe('other kinds', () => {
  it.each([
    ['Yes', true],
    ['YES.', true],
    ['y', true],
    ['No', false],
    ['N', false],
  ])('%j is yes or no: %s', (raw, yes) => {
    expect(readValue(raw)).toEqual({ kind: 'yesNo', raw, yes });
  });

  it.each([
    ['Jul 2005', '2005-07-01', '2005-07-31'],
    ['31-Mar-2020', '2020-03-31', '2020-03-31'],
    ['Sun-31-Mar-24', '2024-03-31', '2024-03-31'],
    ['16/10/20', '2020-10-16', '2020-10-16'],
    ['31/12/25*', '2025-12-31', '2025-12-31'],
    ['by Dec 2024', '2024-12-01', '2024-12-31'],
  ])('%j is a day or month, %s to %s', (raw, first, last) => {
    expect(readValue(raw)).toEqual({ kind: 'day', raw, first, last });
  });

  it.each<[string, Doubt]>([
    ['65,0007', 'thousands'],
    ['1,23', 'thousands'],
    ['9,5', 'thousands'],
    ['0,123', 'thousands'],
    ['1.234,5', 'thousands'],
    ['65,0007 visits', 'thousands'],
    ['£1,23', 'thousands'],
    ['0.34seconds', 'decimalTime'],
    ['0.34 secs', 'decimalTime'],
    ['1.30 mins', 'decimalTime'],
    ['31-Apr-2020', 'noSuchDay'],
    ['29/02/2023', 'noSuchDay'],
    ['=1+1', 'formula'],
    ['#REF!', 'formula'],
    ['#VALUE!', 'formula'],
    ['#####', 'formula'],
    ['12 of 15', 'severalNumbers'],
    ['12 out of 15', 'severalNumbers'],
    ['7/8', 'severalNumbers'],
    ['88% (7/9)', 'severalNumbers'],
    ['50% (12 of 27)', 'severalNumbers'],
    ['0% (0 of 0)', 'severalNumbers'],
    ['28 (93%)', 'severalNumbers'],
    ['45\n50', 'severalNumbers'],
    ['80-85%', 'severalNumbers'],
    ['12:75', 'severalNumbers'],
  ])('%j is unclear: %s', (raw, why) => {
    expect(readValue(raw)).toEqual({ kind: 'unclear', raw, why });
  });

  it.each([
    '>95%',
    '<5',
    '≥ 90',
    '95%+',
    '95% or above',
    'approx 300',
    '300 approx',
    'c. 300',
    'c300',
    '~300',
    '100% by March 2026',
    '(79%)',
    '1e309',
    '1e5',
    '0x10',
    'NaN',
    'Infinity',
    '١٢',
    '７９',
    '5.',
    '..5',
    '157a',
    '12E',
    '1st',
    '3rd quartile',
    '- 5',
    '5-',
    '£1,234.50-',
    '5% above target',
    '1/4/24 - 31/3/25',
    'None',
    '4-Monthly report',
    '12 m',
    '12 March',
    'Q2',
    '2023/24',
    '2023-2027',
    'Band D',
    '[r]',
    'Green',
    'To implement the new system by the end of the year',
    '$5m',
    '1.2.3',
    '<script>',
    'Annual review published',
    'Annual target 95%',
    'Due 12 reports',
    '__proto__',
  ])('%j stays text', (raw) => {
    expect(readValue(raw)).toEqual({ kind: 'text', raw });
  });
});

describe('a percentage beside its counts', () => {
  it.each([
    ['88% (7/8)', '88', '1'],
    ['93% (28 of 30)', '93', '1'],
    ['93.3% (28 out of 30 cases)', '93.3', '0.1'],
    ['99% [1,234/1,246]', '99', '1'],
    ['45% (27)', '45', '1'],
    ['28/30 (93%)', '93', '1'],
    ['28 of 30 = 93.3%', '93.3', '0.1'],
    ['0% (0/12)', '0', '1'],
  ])('%j is the percentage %s', (raw, number, step) => {
    const reading = { kind: 'number', raw, number, unit: 'percent', step, marks: [] };
    expect(readValue(raw)).toEqual(reading);
  });
});

describe('any text at all', () => {
  it('is read without an error, and its raw text is kept', () => {
    const piece = fc.constantFrom(
      ...['1', '12', ',', '.', '%', '£', '-', '/', ':', '(', ')', ' ', 'm', 'k', 's', 'p', 'per'],
      ...['Mar', '31', 'Q', '2024', 'n/a', '*', '\u00A0', 'of', 'mins', '=', '#', '٣'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const reading = readValue(raw);
        expect(reading.raw).toBe(raw);
        if (reading.kind === 'number') expect(reading.number).toMatch(/^-?\d+(\.\d+)?$/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([',', '.', '1,', '1.', '(', ' ', '-', '1 ', 'a', 'a ', '1:', '£', 'N/A '])(
    'a very long run of %j takes linear time',
    (piece) => {
      const start = performance.now();
      readValue(piece.repeat(200_000));
      readValue(`1${piece.repeat(200_000)}x`);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
