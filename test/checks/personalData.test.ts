import { describe, expect, it } from 'vitest';
import { personalData } from '#checks/personalData.ts';
import { checkedDocument, seen } from '../support/checkedDocument.ts';

function found(commentary: string) {
  return personalData(checkedDocument({ period: '2024-25 Q2', rows: [{ commentary }] }));
}

describe('a person in a commentary', () => {
  it.each([
    ['The audit was done by the Woodland Officer Zenobia Quarrell.', 'Zenobia Quarrell'],
    ['Done with the help of the Systems Officer Zenobia Quarrell.', 'Zenobia Quarrell'],
    ['Our colleague Martin Brinscombe has left.', 'Martin Brinscombe'],
    ['For details contact Helen Tapwright at the depot.', 'Helen Tapwright'],
    ['Sarah Mosswell joined the team in May.', 'Sarah Mosswell'],
    ['Peter Underhay, the new Tree Officer, will start soon.', 'Peter Underhay'],
    ['Peter Underhay (Tree Officer) will start soon.', 'Peter Underhay'],
    ['The claim of Mrs Ottway was settled.', 'Mrs Ottway'],
    ['Dr. A. Penhallow has signed it off.', 'Dr. A. Penhallow'],
    ['Covered by Mr. J Tolland until June.', 'Mr. J Tolland'],
    ['Write to h.tapwright@example.gov.uk for more.', 'h.tapwright@example.gov.uk'],
    ['Ring 07700 900 123 out of hours.', '07700 900 123'],
    ['Their number is QQ 12 34 56 C or AB123456C.', 'AB123456C'],
    ['Note (14/05/24 ZQ) - the figure was changed.', '(14/05/24 ZQ)'],
    ['ZQ 14/05/24: the figure was changed.', 'ZQ 14/05/24:'],
  ])('%s', (text, quote) => {
    const findings = found(text);
    expect(findings.map((each) => each.quote)).toEqual([quote]);
    expect(findings[0]?.class).toBe('personal-data');
  });

  it.each([
    'Works in Derby Road and Market Street were done by Sport England and Citizens Advice.',
    'The Housing Ombudsman and the Bolsover Partnership were told of Stage 1 Complaints.',
    'International Women’s Day was marked in the Charlotte House and in Robert Owen School.',
    'Cllr Helen Tapwright has opened the park; Councillor John Smith was there.',
    'The Environmental Health Officer Training Programme has begun.',
    'A post of Community Rail Officer Network Lead was filled by the Service Manager Corporate Resources.',
    'Our Tenant Satisfaction Survey was sent; the Housing Officer Vacancy remains.',
    'Use Ms Teams, MS Office or Microsoft Forms.',
    'John Lewis has agreed to stay in the High Street.',
    'Adele Close and Victoria Park will be mown by Friday.',
    'Write to customer.services@example.gov.uk or planning@example.gov.uk.',
    'Ring 01246 242424 or 0300 123 4567.',
    'Agreed at the AGM (10/04/25) and in the budget (FY 24/25), paid by HR 01/11.',
    'On Tuesday March results were sent to Grant Thornton, who has audited them.',
    'The Chief Executive Helen Tapwright has approved it.',
    'The Leader David Underhay will report to Full Council.',
    'Planning Officer Recruitment has begun, led by the Development Manager Planning.',
    'Work with Age UK, St John Ambulance and Mind continues.',
    'Rates in Steven Street rose; Adam Smith Way is closed.',
    'Helen Tapwright, Assistant Director of Parks, explained it; the Chancellor Rachel Mosswell has announced it.',
    'Run by the Housing Manager, Homeless Link, and others.',
    'The Director of Housing, Mr Tolland, explained the figure.',
    'BR 24/25: 98% collected. (PL 01/11)',
    'Elizabeth Line has opened; Charles Towers was sold.',
    'The 2024/25 (Q4) figure; the KD 5 form.',
    '',
  ])('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('may be named at the head of a report', () => {
    const passages = ['Report of the Strategic Director Helen Tapwright. Contact Sarah Mosswell.'];
    expect(personalData(checkedDocument({ period: '2024-25 Q2', passages }))).toEqual([]);
  });

  it('is found in an exception, initials once for the document', () => {
    const rows = [1, 2, 3].map(() => ({ commentary: 'Changed (14/05/24 ZQ).' }));
    const exceptions = [{ commentary: 'Mr Tolland is on leave.' }];
    expect(seen(personalData(checkedDocument({ rows, exceptions })))).toEqual([
      'personal-data style',
      'personal-data inconsistency',
    ]);
  });
});

describe('a very small count of people', () => {
  it.each([
    '12 absences; 3 cases are due to anxiety.',
    '6 cases relate to bereavement (2 of which were at work).',
    'Two employees are off with depression.',
    'There were 4 victims of domestic abuse rehoused.',
    'One resident with a disability complained.',
    'Of these 3 have a disability.',
  ])('is found in: %s', (text) => {
    expect(seen(found(text))).toEqual(['small-numbers-disclosure inconsistency']);
  });

  it.each([
    '12 cases are due to anxiety.',
    'Two policies on domestic abuse were agreed.',
    'One disabled bay was moved for 3 residents of Mill Lane. Stress is low.',
    '2 mental health first aiders were trained.',
    '1 in 4 people have a mental health problem.',
    '3 vacant posts, 2 in training and 1 awaiting a start date, and long term sickness.',
    'Stage 1 complaints by tenants about disability access.',
    '3 people visited the museum.',
    'Three children won a prize.',
    'The 2.4 cases for each officer, disability included.',
    '4 officers support victims of domestic abuse.',
    'Two children’s homes looked after the garden.',
    '',
  ])('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('a long text of capitals takes no time', () => {
  const before = performance.now();
  found(`${'Officer Aa '.repeat(20_000)}${'1 of '.repeat(20_000)}stress`);
  found(`${'a'.repeat(100_000)}@`);
  found('Aa '.repeat(50_000));
  expect(performance.now() - before).toBeLessThan(2000);
});
