import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey, isCode, titleAndCode, titleKey } from '#imports/titleAndCode.ts';

describe('titleAndCode', () => {
  it.each([
    ['CSP 01. % Calls answered', 'CSP 01', '% Calls answered'],
    ['CUS.03 - Work with partners', 'CUS.03', 'Work with partners'],
    ['BV79b(ii) HB overpayments recovered', 'BV79b(ii)', 'HB overpayments recovered'],
    ['LALocal_13 The percentage', 'LALocal_13', 'The percentage'],
    ['FP1922_01 Produce accounts', 'FP1922_01', 'Produce accounts'],
    ['LA1821_01.1 Manage cases', 'LA1821_01.1', 'Manage cases'],
    ['01.% Sundry Debtors', '01', '% Sundry Debtors'],
    ['02. % Invoices paid', '02', '% Invoices paid'],
    ['IT 01/11 - Incidents resolved', 'IT 01/11', 'Incidents resolved'],
    ['CSI 19 % FOI requests', 'CSI 19', '% FOI requests'],
    ['PLA 157a Determining', 'PLA 157a', 'Determining'],
    ['CC4 Telephone Abandonment: Contact Centre', 'CC4', 'Telephone Abandonment: Contact Centre'],
    ['CUS01 % of calls', 'CUS01', '% of calls'],
    ['CUS 01 - % of calls', 'CUS 01', '% of calls'],
    ['NI 192 Household waste recycled', 'NI 192', 'Household waste recycled'],
    ['KPI-12: Rent collected', 'KPI-12', 'Rent collected'],
    ['H3 – Empty homes', 'H3', 'Empty homes'],
    ['A1.1 Plant trees', 'A1.1', 'Plant trees'],
    ['1.2 Improve the website', '1.2', 'Improve the website'],
    ['3) New homes', '3', 'New homes'],
    ['Local 40 - Complaints', 'Local 40', 'Complaints'],
    ['[H12] Voids', 'H12', 'Voids'],
    ['E.2.1 | Voids', 'E.2.1', 'Voids'],
  ])('%s has the code %s', (text, code, title) => {
    expect(titleAndCode(text)).toEqual({ code, title });
  });

  it.each([
    '% Council Tax arrears collected (Quarterly)',
    'Telephone Abandonment: Contact Centre',
    '20 working days',
    '100 new homes built by 2026',
    '2.5 days lost for each employee',
    '1,000 trees planted',
    'Stage 3 complaints answered in 20 working days',
    'Phase 2 of the town centre plan',
    'COVID-19 grants paid',
    'CO2 emissions from council buildings',
    'PM10 readings above the limit',
    'A50 junction rebuilt',
    'Q2 invoices paid',
    'Top 5 risks reviewed',
    'Under 18 conceptions',
    'E-mails acknowledged within 1 working day',
    'Days lost: 12 months rolling',
    '24-hour emergency repairs',
    '3-year plan adopted',
    'KS2 pupils reaching the standard',
    '',
  ])('"%s" has no code', (text) => {
    expect(titleAndCode(text)).toEqual({ code: '', title: text });
  });

  it('keeps every letter and digit of any text', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}%]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { code, title } = titleAndCode(text);
        expect(letters(code + title)).toBe(letters(text));
      }),
    );
  });
});

describe('isCode', () => {
  it.each(['1a', '157', 'Local 40', 'CSP 01', 'FP1922_01', 'BV79b(ii)', 'H3'])('%s', (text) => {
    expect(isCode(text)).toBe(true);
  });
  it.each(['', 'Calls', '95%', 'Yes', '1 of 7', 'Number of calls 3', '12.5 days'])(
    'not %s',
    (text) => {
      expect(isCode(text)).toBe(false);
    },
  );
});

describe('keys', () => {
  it('of titles forgive case, marks and the spelling of per cent', () => {
    expect(titleKey('% Calls answered – in “time” & well')).toBe(
      titleKey('Percentage  calls answered - in "time" and well.'),
    );
    expect(titleKey('Calls answered')).not.toBe(titleKey('Calls abandoned'));
  });
  it('of codes forgive case and marks', () => {
    expect(codeKey('CUS 01')).toBe(codeKey('cus.01'));
    expect(codeKey('IT 01/11')).not.toBe(codeKey('IT 0111'));
  });
});
