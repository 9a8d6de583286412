import { describe, expect, it } from 'vitest';
import { judge } from '#domain/judge.ts';
import type { Polarity } from '#domain/measure.ts';
import type { Band, Scheme } from '#domain/scheme.ts';
import { builtInSchemes, findScheme } from '#domain/schemes.ts';
import type { Reading } from '#domain/value.ts';
import { findWord } from '#domain/words.ts';

function figure(number: string): Reading {
  return { kind: 'number', raw: number, number, unit: undefined, step: '1', marks: [] };
}
function scheme(name: string): Scheme {
  const found = findScheme(name);
  if (!found) throw new Error(`no scheme ${name}`);
  return found;
}

interface Own {
  readonly second?: string;
  readonly near?: string;
  readonly metWithin?: string;
  readonly sameLastYear?: string;
}
type Case = readonly [outturn: string, band: Band | 'exceeded', own?: Own];

/** One row for each row of shared/status-schemes.md that figures decide; the target is 100. */
const rows: ReadonlyArray<[who: string, name: string, polarity: Polarity, cases: readonly Case[]]> =
  [
    [
      'Bolsover',
      'percent-10',
      'higher',
      [
        ['100', 'met'],
        ['99.9', 'near'],
        ['90', 'near'],
        ['89.9', 'missed'],
      ],
    ],
    [
      'Bolsover, low is good',
      'percent-10',
      'lower',
      [
        ['100', 'met'],
        ['110', 'near'],
        ['110.1', 'missed'],
      ],
    ],
    [
      'Broxtowe, own variances',
      'pentana',
      'higher',
      [
        ['95', 'met', { metWithin: '5', near: '8' }],
        ['92', 'near', { metWithin: '5', near: '8' }],
        ['91.9', 'missed', { metWithin: '5', near: '8' }],
        ['91', 'near'],
      ],
    ],
    [
      'Maidstone',
      'percent-10',
      'higher',
      [
        ['101', 'met'],
        ['90', 'near'],
        ['50', 'missed'],
      ],
    ],
    [
      'Cherwell, Mid Sussex, Allerdale',
      'percent-10',
      'lower',
      [
        ['99', 'met'],
        ['105', 'near'],
        ['111', 'missed'],
      ],
    ],
    [
      'a delivery plan',
      'percent-under-10',
      'higher',
      [
        ['100', 'met'],
        ['90.01', 'near'],
        ['90', 'missed'],
      ],
    ],
    [
      'South Kesteven',
      'percent-under-10',
      'lower',
      [
        ['100', 'met'],
        ['109.99', 'near'],
        ['110', 'missed'],
      ],
    ],
    [
      'Havering',
      'percent-10-or-trend',
      'higher',
      [
        ['90', 'met'],
        ['80', 'near', { sameLastYear: '80' }],
        ['80', 'missed', { sameLastYear: '80.1' }],
        ['80', 'missed'],
      ],
    ],
    [
      'Havering, low is good',
      'percent-10-or-trend',
      'lower',
      [
        ['110', 'met'],
        ['120', 'near', { sameLastYear: '121' }],
        ['120', 'missed', { sameLastYear: '119' }],
      ],
    ],
    [
      'Belfast',
      'percent-1-5',
      'higher',
      [
        ['99', 'met'],
        ['98.99', 'near'],
        ['95.01', 'near'],
        ['95', 'missed'],
      ],
    ],
    [
      'East Dunbartonshire',
      'percent-under-5',
      'higher',
      [
        ['100', 'met'],
        ['95.01', 'near'],
        ['95', 'missed'],
      ],
    ],
    [
      'Chorley',
      'percent-5-two-bands',
      'higher',
      [
        ['95', 'met'],
        ['94.99', 'missed'],
      ],
    ],
    [
      'Northamptonshire',
      'percent-5-10-exceeded',
      'higher',
      [
        ['110.01', 'exceeded'],
        ['110', 'met'],
        ['95', 'met'],
        ['94.99', 'near'],
        ['90', 'near'],
        ['89.99', 'missed'],
      ],
    ],
    [
      'Oxfordshire',
      'percent-25',
      'higher',
      [
        ['100', 'met'],
        ['99.9', 'near'],
        ['75', 'near'],
        ['74.9', 'missed'],
      ],
    ],
    [
      'Durham',
      'percent-10-two-ends',
      'higher',
      [
        ['100', 'met'],
        ['95', 'none'],
        ['90', 'none'],
        ['89.9', 'missed'],
      ],
    ],
    [
      'Lincoln',
      'second-value',
      'higher',
      [
        ['100', 'met'],
        ['90', 'near', { second: '85' }],
        ['85', 'near', { second: '85' }],
        ['84.9', 'missed', { second: '85' }],
      ],
    ],
    [
      'Brighton & Hove, Kent',
      'second-value',
      'lower',
      [
        ['100', 'met'],
        ['112', 'near', { second: '115' }],
        ['116', 'missed', { second: '115' }],
      ],
    ],
    [
      'Reigate, Epping Forest and others',
      'own-tolerance',
      'higher',
      [
        ['97', 'near', { near: '3' }],
        ['96.9', 'missed', { near: '3' }],
        ['99', 'missed'],
      ],
    ],
    [
      'the same by value',
      'own-tolerance-points',
      'lower',
      [
        ['102', 'near', { near: '2' }],
        ['102.1', 'missed', { near: '2' }],
      ],
    ],
    [
      'Scottish benchmarks',
      'nearest-1-5',
      'nearest',
      [
        ['101', 'met'],
        ['99', 'met'],
        ['105', 'near'],
        ['94', 'missed'],
      ],
    ],
  ];

describe('built-in schemes', () => {
  it.each(rows)('%s: %s, %s', (_who, name, polarity, cases) => {
    for (const [outturn, expected, own] of cases) {
      const input = { polarity, target: figure('100'), outturn: figure(outturn), ...own };
      const { band, exceeded } = judge(scheme(name), input);
      expect([outturn, exceeded ? 'exceeded' : band]).toEqual([outturn, expected]);
    }
  });

  it('Durham: what lies between says why it has no status', () => {
    const input = { polarity: 'higher', target: figure('100'), outturn: figure('95') } as const;
    expect(judge(scheme('percent-10-two-ends'), input).why).toBe('betweenLimits');
  });

  /** The rows that people judge: the figures decide nothing, the words do. */
  it.each<[who: string, name: string, word: string, Band]>([
    ['B&NES', 'year-end-forecast', 'Amber', 'near'],
    ['B&NES', 'year-end-forecast', 'NOT KNOWN', 'none'],
    ['Medway, Tewkesbury, Gedling', 'year-end-forecast', 'unlikely to achieve', 'missed'],
    ['West Berkshire', 'year-end-forecast', 'not due', 'none'],
    ['South Lanarkshire, Dover, Slough', 'minor-major-shortfall', 'minor shortfall', 'near'],
    ['Wokingham, South Holland', 'minor-major-shortfall', 'Complete', 'met'],
    ['Cotswold, Blaby', 'achieved-or-not', 'not achieved', 'missed'],
    ['Mid and East Antrim', 'achieved-or-not', 'Delayed but  progressing', 'near'],
    ['plan targets anywhere', 'percent-10', 'on alert', 'near'],
    ['plan targets anywhere', 'percent-10', 'affected by an outside event', 'none'],
    ['actions anywhere', 'second-value', 'Overdue', 'missed'],
  ])('%s: %s says %s', (_who, name, word, band) => {
    expect(findWord(scheme(name), word)?.band).toBe(band);
  });

  it('every name is found and stands once', () => {
    const names = builtInSchemes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(findScheme(` ${name.toUpperCase()} `)?.name).toBe(name);
    expect(findScheme('nobody')).toBeUndefined();
  });

  it('no two schemes are equal but for their name', () => {
    const bodies = builtInSchemes.map((each) => JSON.stringify({ ...each, name: '' }));
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  it.each(builtInSchemes.map((each) => [each.name, each] as const))(
    '%s tells its statuses apart without colour, and no word stands twice',
    (_name, each) => {
      const looks = [...Object.values(each.looks), ...(each.exceeded ? [each.exceeded.look] : [])];
      expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length);
      expect(new Set(looks.map(({ label }) => label)).size).toBe(looks.length);
      const words = each.words.map(({ word }) => word);
      expect(new Set(words).size).toBe(words.length);
    },
  );
});
