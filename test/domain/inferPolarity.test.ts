import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inferPolarity, type PolarityClues } from '#domain/inferPolarity.ts';
import { polarityGiven } from '#domain/polarityGiven.ts';
import { readValue } from '#domain/readValue.ts';
import type { Reading } from '#domain/value.ts';

function figure(number: string, unit?: 'percent' | 'days'): Reading {
  return { kind: 'number', raw: number, number, unit, step: '1', marks: [] };
}
const nothing: Reading = { kind: 'absent', raw: '', why: 'blank' };
function clues(given: Partial<PolarityClues>): PolarityClues {
  return { title: '', unit: '', target: nothing, outturn: nothing, label: '', given: '', ...given };
}

describe('polarityGiven', () => {
  it.each([
    [
      'higher',
      ['higher', 'High', 'higher-is-better', 'Good is high', 'Bigger is better', '+', '↑'],
    ],
    ['higher', ['Aim to Maximise', 'HIGH', 'Higher is better.', 'Good to be high']],
    ['lower', ['lower', 'low', 'lower-is-better', 'good is low', 'Smaller is Better', '-', '−']],
    ['lower', ['Aim to Minimise', 'Lower is better', 'Low is good', '▼']],
    ['nearest', ['nearest', 'Best near target', 'Goldilocks', 'Within range']],
    ['none', ['none', 'data-only', 'Data only', 'Neutral', 'N/A', 'contextual']],
    [undefined, ['', '  ', 'quarterly', '?', 'see definition']],
  ] as const)('%s', (polarity, texts) => {
    for (const text of texts) expect([text, polarityGiven(text)]).toEqual([text, polarity]);
  });
});

describe('inferPolarity', () => {
  it.each<[string, Partial<PolarityClues>, string, string]>([
    ['what is given goes first', { given: 'low', title: 'Calls answered' }, 'lower', 'given'],
    [
      'a given word that nobody knows is passed over',
      { given: 'quarterly', title: 'Calls answered' },
      'higher',
      'title',
    ],
    ['data only wants no status', { label: 'Data Only', title: 'Calls handled' }, 'none', 'label'],
    [
      'below and good at once: low is good',
      {
        label: 'Below Target (Positive)',
        title: 'Calls answered',
        target: figure('6'),
        outturn: figure('2'),
      },
      'lower',
      'label',
    ],
    ['above and bad at once: low is good', { label: 'Above target (negative)' }, 'lower', 'label'],
    [
      'a sure title goes before a colour, which may be wrong',
      {
        title: '% of calls answered within 20 seconds',
        label: 'Red',
        target: figure('80'),
        outturn: figure('95'),
      },
      'higher',
      'title',
    ],
    [
      'a silent title: a miss above the target says that low is good',
      { title: 'Widgets', label: 'Red', target: figure('80'), outturn: figure('95') },
      'lower',
      'label',
    ],
    [
      'a silent title: met far below the target says so too',
      { title: 'Widgets', label: 'Green', target: figure('20'), outturn: figure('5') },
      'lower',
      'label',
    ],
    [
      'met a little below the target may be a tolerance',
      { title: 'Widgets', label: 'Green', target: figure('100'), outturn: figure('95') },
      'higher',
      'default',
    ],
    [
      'a high share is never better for being low',
      {
        title: 'Widgets',
        label: 'Green',
        target: figure('90', 'percent'),
        outturn: figure('60', 'percent'),
      },
      'higher',
      'share',
    ],
    [
      'a figure on its target tells nothing',
      { title: 'Widgets', label: 'Green', target: figure('5'), outturn: figure('5') },
      'higher',
      'default',
    ],
    ['a title goes before the unit', { title: 'Library visits', unit: 'days' }, 'higher', 'title'],
    ['days are better few', { title: 'Widgets', unit: 'working days' }, 'lower', 'unit'],
    [
      'days printed with the figure',
      { title: 'Widgets', outturn: figure('9', 'days') },
      'lower',
      'unit',
    ],
    ['nothing known', { title: 'Widgets' }, 'higher', 'default'],
  ])('%s', (_fact, given, polarity, from) => {
    expect(inferPolarity(clues(given))).toEqual({ polarity, from });
  });
});

const folder = '../shared/published';
const files = [
  {
    name: 'bolsover-2020-21-q2',
    title: 'title',
    target: 'q2_target_raw',
    outturn: 'q2_outturn_raw',
    label: 'status_raw',
  },
  {
    name: 'bolsover-2024-25-q4',
    title: 'title',
    target: 'q4_2024_25_target_raw',
    outturn: 'q4_2024_25_outturn_raw',
    label: '',
  },
  {
    name: 'broxtowe-2019-20-q1',
    title: 'title',
    target: 'target_2019_20_raw',
    outturn: 'q1_2019_20_raw',
    label: 'status',
  },
  {
    name: 'bnes-2004-05-march',
    title: 'indicator',
    target: 'target_04_05_raw',
    outturn: 'estimated_outturn_04_05_raw',
    label: 'status_raw',
  },
] as const;

describe.skipIf(!existsSync(folder))('inferPolarity on published titles', () => {
  it.each(files)('$name', ({ name, title, target, outturn, label }) => {
    const text = readFileSync(`${folder}/${name}/indicators.csv`, 'utf8');
    const rows = parse(text, { columns: true }) as Array<Record<string, string>>;
    const wrong = rows.flatMap((row) => {
      const { polarity } = inferPolarity({
        title: row[title] ?? '',
        unit: '',
        target: readValue(row[target] ?? ''),
        outturn: readValue(row[outturn] ?? ''),
        label: row[label] ?? '',
        given: '',
      });
      const expected = polarityGiven(row['polarity'] ?? '');
      return polarity === expected ? [] : [`${row[title]}: ${polarity}`];
    });
    expect(wrong).toEqual([]);
  });
});
