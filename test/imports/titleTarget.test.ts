import { describe, expect, it } from 'vitest';
import { titleTarget } from '#imports/titleTarget.ts';

describe('the target in a title', () => {
  it.each([
    ['Calls answered (target 95%)', 'Calls answered', '95%'],
    ['Invoices paid in 30 days (Target: 98%)', 'Invoices paid in 30 days', '98%'],
    ['Average debtor days [target 35 days]', 'Average debtor days', '35 days'],
    ['Calls given up.\nTarget is 5% or less', 'Calls given up', '5% or less'],
    ['Agency spend\n(Target: less than 5%)', 'Agency spend', 'less than 5%'],
    ['Homes built (annual target of 400)', 'Homes built', '400'],
  ])('%j names it', (text, title, target) => {
    expect(titleTarget(text)).toEqual({ title, target });
  });

  it.each([
    'Targeted visits made',
    'Actions on target',
    'Homes below target (target to be set)',
    'Residents in the target group',
    '(target 95%)',
  ])('%j names none', (text) => {
    expect(titleTarget(text)).toEqual({ title: text, target: '' });
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    for (const text of ['target ('.repeat(50_000), `(${'target '.repeat(50)}`, ' '.repeat(390)])
      titleTarget(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
