import { expect, it } from 'vitest';
import { judgeRow, judgeRowForecast } from '#domain/judgeRow.ts';
import { parsePeriod } from '#domain/period.ts';
import {
  type InterchangeColumn,
  interchangeColumns,
  type PublishedRow,
} from '#domain/published.ts';
import type { Scheme } from '#domain/scheme.ts';
import { findScheme, withinTenPercent } from '#domain/schemes.ts';
import { summaryRow } from '#domain/summaryRow.ts';

type Cells = Readonly<Partial<Record<InterchangeColumn, string>>>;

function row(kind: PublishedRow['kind'], period: string, own: Cells): PublishedRow {
  const empty = Object.fromEntries(interchangeColumns.map((column) => [column, '']));
  const cells = { ...empty, ...own } as PublishedRow['cells'];
  return { place: { file: 'f.csv', row: 1 }, kind, period: parsePeriod(period), cells };
}
const forecast = findScheme('year-end-forecast') ?? withinTenPercent;
const q1 = '2024-25 Q1';

it.each<[string, Scheme, PublishedRow['kind'], Cells, band: string, state: string]>([
  [
    'minutes beside a bare number are not compared',
    withinTenPercent,
    'indicator',
    { title: 'Average wait', target: '15 minutes', outturn: '18' },
    'none',
    'notComparable',
  ],
  [
    'minutes beside minutes are',
    withinTenPercent,
    'indicator',
    { title: 'Average wait', target: '15 minutes', outturn: '18 minutes' },
    'missed',
    'result',
  ],
  [
    'millions beside a bare number are not compared',
    withinTenPercent,
    'indicator',
    { title: 'Income', target: '£1.5m', outturn: '1.45' },
    'none',
    'notComparable',
  ],
  [
    'millions beside pounds written out are',
    withinTenPercent,
    'indicator',
    { title: 'Income', target: '£1.5m', outturn: '1,450,000' },
    'near',
    'result',
  ],
  [
    'nought is nought in any unit',
    withinTenPercent,
    'indicator',
    { title: 'Income', target: '£1.5m', outturn: '0' },
    'missed',
    'result',
  ],
  [
    'a percentage beside its counts is judged',
    withinTenPercent,
    'indicator',
    { title: 'Calls answered', target: '95%', outturn: '93% (28/30)' },
    'near',
    'result',
  ],
  [
    'a target of the year says nothing in its first quarter',
    withinTenPercent,
    'indicator',
    { title: 'Homes built', target: '100', outturn: '20', basis: 'Year', accumulates: 'yes' },
    'none',
    'notComparable',
  ],
  [
    'data only stays data only beside a target of the year',
    withinTenPercent,
    'indicator',
    { title: 'Visits', target: '100', outturn: '20', basis: 'annual', polarity: 'data only' },
    'none',
    'noStatusWanted',
  ],
  [
    'what is not due is counted apart',
    withinTenPercent,
    'indicator',
    { title: 'Survey', target: '80%', outturn: 'Not due until Q4' },
    'none',
    'notDue',
  ],
  [
    'a judged indicator has the status that a person chose',
    forecast,
    'indicator',
    { title: 'Calls answered', target: '95%', outturn: '40%', status: 'Amber' },
    'near',
    'result',
  ],
  [
    'a judged indicator whose word is not counted is left out',
    forecast,
    'indicator',
    { title: 'Calls answered', target: '95%', outturn: '40%', status: 'Not due' },
    'none',
    'leftOut',
  ],
  [
    'a withdrawn target is left out of counts',
    withinTenPercent,
    'target',
    { title: 'Build homes', status: 'Withdrawn' },
    'none',
    'leftOut',
  ],
  [
    'a target on track has a status',
    withinTenPercent,
    'target',
    { title: 'Build homes', status: 'On track' },
    'met',
    'result',
  ],
  [
    'a target without a word is not answered',
    withinTenPercent,
    'target',
    { title: 'Build homes' },
    'none',
    'notAnswered',
  ],
])('%s', (_fact, scheme, kind, cells, band, state) => {
  const published = row(kind, q1, cells);
  const judged = judgeRow(scheme, published);
  expect(judged.judgement.band).toBe(band);
  expect(summaryRow(scheme, published, judged).state).toBe(state);
});

const cumulative = { accumulates: 'cumulative', target: '25', outturn: '20' };
const ofYear = { ...cumulative, target: '100', basis: 'annual' };

it.each<[fact: string, Scheme, period: string, Cells, band: string | undefined]>([
  ['a row without one has none', withinTenPercent, q1, { target: '80', outturn: '60' }, undefined],
  ['a blank is none', withinTenPercent, q1, { target: '80', forecast: ' ' }, undefined],
  ['exactly 10 % short is near', withinTenPercent, q1, { target: '80', forecast: '72' }, 'near'],
  ['without a target', withinTenPercent, q1, { forecast: '72' }, 'none'],
  ['a target of the year', withinTenPercent, q1, { ...ofYear, forecast: '89' }, 'missed'],
  ['a target so far', withinTenPercent, q1, { ...cumulative, forecast: '89' }, 'none'],
  [
    'it at the year’s end',
    withinTenPercent,
    '2024-25 Q4',
    { ...cumulative, forecast: '89' },
    'met',
  ],
  ['a status in words', withinTenPercent, q1, { target: '80', forecast: 'Below target' }, 'missed'],
  ['other words', withinTenPercent, q1, { target: '80', forecast: 'We shall see' }, 'none'],
  ['a word of a judged scheme', forecast, q1, { target: '80', forecast: 'Amber' }, 'near'],
])('a forecast: %s', (_fact, scheme, period, cells, band) => {
  const published = row('indicator', period, { title: 'Calls answered', ...cells });
  const judged = judgeRow(scheme, published);
  expect(judgeRowForecast(scheme, published, judged)?.band).toBe(band);
});
