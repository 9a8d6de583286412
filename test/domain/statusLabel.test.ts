import { describe, expect, it } from 'vitest';
import type { Polarity } from '#domain/measure.ts';
import type { Band, Scheme } from '#domain/scheme.ts';
import { findScheme, withinTenPercent } from '#domain/schemes.ts';
import { agrees, labelMeaning } from '#domain/statusLabel.ts';

const any: readonly Band[] = ['met', 'near', 'missed'];

describe('labelMeaning', () => {
  it.each<[label: string, bands: readonly Band[]]>([
    ['On / Above Target', ['met']],
    ['On/Above Target', ['met']],
    ['On or above target.', ['met']],
    ['Above Target', ['met']],
    ['Below Target (Positive)', ['met']],
    ['Above Target (Negative)', ['missed']],
    ['Within Target', ['near']],
    ['Within target range', ['met', 'near']],
    ['Below Target', ['missed']],
    ['Below Target but within 10%', ['near']],
    ['Below Target but within 10%.', ['near']],
    ['within 5% of target', ['near']],
    ['Within 10 % tolerance', ['near']],
    ['More than 10% below target', ['missed']],
    ['Less than 5 per cent off target', ['near']],
    ['79% below target', ['near', 'missed']],
    ['Positive outturn', ['met']],
    ['Negative outturn', ['missed']],
    ['Green', ['met']],
    ['Green ', ['met']],
    ['GREEN*', ['met']],
    ['Green+', ['met']],
    ['(G)', ['met']],
    ['(R)', ['missed']],
    ['A', ['near']],
    ['Amber', ['near']],
    ['Red', ['missed']],
    ['RAG: Amber', ['near']],
    ['Green - on course', ['met']],
    ['🔴', ['missed']],
    ['🟢 Green', ['met']],
    ['✔', ['met']],
    ['✗', ['near', 'missed']],
    ['Alert', ['missed']],
    ['Warning', ['near']],
    ['Satisfactory', ['met']],
    ['Unknown', ['none']],
    ['Data Only', ['none']],
    ['N/A', ['none']],
    ['n/a', ['none']],
    ['Not known', ['none']],
    ['On target', ['met']],
    ['Off target', ['near', 'missed']],
    ['Met', ['met']],
    ['Not met', ['near', 'missed']],
    ['Achieved', ['met']],
    ['Exceeded', ['met']],
    ['Not achieved', ['near', 'missed']],
    ['just below target', ['near', 'missed']],
    ['meeting target', ['met']],
    ['Complete/Blue', ['met']],
    ['Blue', ['met', 'none']],
    ['On track', ['met']],
    ['Amber/Red', ['near', 'missed']],
    ['Green star', ['met']],
    ['Amber circle', ['near']],
    ['Red triangle', ['missed']],
    ['Well below target', ['missed']],
    ['Slightly below target', ['near']],
    ['Not due', ['none']],
  ])('%j', (label, bands) => {
    expect(labelMeaning(withinTenPercent, label)).toEqual({ kind: 'bands', bands });
  });

  it.each(['', '  ', '-', '–', '.'])('nothing printed: %j', (label) => {
    expect(labelMeaning(withinTenPercent, label)).toEqual({ kind: 'absent' });
  });

  it.each([
    'Covid Affected',
    'Suspended',
    'Affected by an outside event',
    'moved from red to green',
    '↑',
    'see note',
    '93% of 47',
  ])('set by hand, or words that nobody knows: %s', (label) => {
    expect(labelMeaning(withinTenPercent, label)).toEqual({ kind: 'override' });
  });

  /** Where low is good, a word of place may tell the figure or the verdict. */
  it.each<[label: string, polarity: Polarity, bands: readonly Band[]]>([
    ['Below Target', 'lower', ['met', 'missed']],
    ['Above Target', 'lower', any],
    ['Exceeded', 'lower', any],
    ['Within target', 'lower', ['met', 'near']],
    ['On / Above Target', 'lower', ['met']],
    ['Below Target (Positive)', 'lower', ['met']],
    ['Below Target', 'nearest', any],
    ['Green', 'lower', ['met']],
    ['More than 10% below target', 'lower', any],
    ['Not met', 'lower', ['near', 'missed']],
  ])('%s where %s is good', (label, polarity, bands) => {
    expect(labelMeaning(withinTenPercent, label, polarity)).toEqual({ kind: 'bands', bands });
  });

  const named = (name: string): Scheme => findScheme(name) ?? withinTenPercent;
  it.each<[scheme: string, label: string, bands: readonly Band[]]>([
    ['own-tolerance', 'Triangle', ['missed']],
    ['own-tolerance', 'star', ['met']],
    ['own-tolerance', 'Circle icon', ['near']],
    ['own-tolerance', '●', ['near']],
    ['percent-10', '▼', ['missed']],
    ['percent-10', 'triangle', ['met', 'missed']],
    ['percent-5-10-exceeded', 'Green +', ['met']],
    ['percent-5-two-bands', 'within 5%', ['met', 'near']],
    ['percent-1-5', 'Within 1% of target', ['met']],
    ['minor-major-shortfall', 'Major shortfall', ['missed']],
    ['achieved-or-not', 'Not achieved', ['missed']],
  ])('the scheme’s own signs and words go first: %s, %s', (scheme, label, bands) => {
    expect(labelMeaning(named(scheme), label)).toEqual({ kind: 'bands', bands });
  });

  it('a label without end is read at once', () => {
    const start = performance.now();
    labelMeaning(withinTenPercent, 'below target but '.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('agrees', () => {
  const met = { band: 'met', exceeded: false, why: undefined } as const;
  const none = { band: 'none', exceeded: false, why: 'noResult' } as const;
  it.each([
    ['a fitting label', 'On target', met, true],
    ['one of several', 'Within target', { ...met, band: 'near' } as const, true],
    ['a label that does not fit', 'Within target', met, false],
    ['a status set by hand', 'Covid Affected', met, null],
    ['nothing printed', '', met, null],
    ['no status, none computed', 'Data Only', none, true],
    ['a colour where there is no figure', 'Green', none, null],
    ['no status beside a figure', 'Unknown', met, null],
  ] as const)('%s', (_fact, label, judgement, expected) => {
    expect(agrees(labelMeaning(withinTenPercent, label), judgement)).toBe(expected);
  });
});
