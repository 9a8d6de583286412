import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutturn } from '#domain/value.ts';

describe('parseOutturn', () => {
  it.each([
    ['79', '79'],
    [' 79 ', '79'],
    ['98.50', '98.50'],
    ['-0.5', '-0.5'],
    ['79%', '79'],
    ['79 %', '79'],
    ['84,617', '84617'],
    ['1,234,567.8', '1234567.8'],
  ])('%j is %s', (raw, number) => {
    expect(parseOutturn(raw)).toEqual({ raw, number });
  });

  it.each([
    '',
    ' ',
    '-',
    'n/a',
    '65,0007',
    '1,23',
    '9,5',
    '1e309',
    '=1+1',
    '١٢',
    '0.34seconds',
    '.5',
    '5.',
  ])('%j is no figure', (raw) => {
    expect(parseOutturn(raw)).toBeUndefined();
  });

  it('reads back every decimal as it was written', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,12})?$/);
    fc.assert(fc.property(digits, (text) => parseOutturn(text)?.number === text));
  });
});
