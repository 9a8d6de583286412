import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/judge.ts';
import type { Polarity } from '#domain/measure.ts';
import type { Band, Scheme } from '#domain/scheme.ts';
import type { Reading } from '#domain/value.ts';
import { readScheme } from '#imports/schemeJson.ts';

function figure(number: string): Reading {
  return { kind: 'number', raw: number, number, unit: undefined, step: '1', marks: [] };
}
function schemeOf(json: string): Scheme {
  const read = readScheme(json);
  if (!read.ok) throw new Error(read.sentences.join(' '));
  return read.scheme;
}
function bandOf(json: string, polarity: Polarity, target: string, outturn: string): Band {
  return judge(schemeOf(json), { polarity, target: figure(target), outturn: figure(outturn) }).band;
}
function sentences(json: string): string {
  const read = readScheme(json);
  return read.ok ? '' : read.sentences.join(' ');
}

describe('readScheme', () => {
  it.each<[json: string, polarity: Polarity, target: string, outturn: string, Band]>([
    ['{"kind":"percentOfTarget","near":10}', 'higher', '98.5', '88.65', 'near'],
    ['{"kind":"percentOfTarget","near":10}', 'higher', '98.5', '88.64', 'missed'],
    ['{"kind":"percentOfTarget","near":10,"edge":"out"}', 'higher', '98.5', '88.65', 'missed'],
    ['{"kind":"percentOfTarget","near":10,"edge":"out"}', 'higher', '98.5', '98.5', 'met'],
    ['{"kind":"percentOfTarget","near":10,"metWithin":1}', 'higher', '100', '99', 'met'],
    ['{"kind":"percentOfTarget","near":10,"metWithin":1}', 'lower', '100', '101.1', 'near'],
    [
      '{"kind":"percentOfTarget","near":10,"metWithin":1,"edge":"out"}',
      'higher',
      '100',
      '99',
      'near',
    ],
    [
      '{"kind":"percentOfTarget","near":5,"metWithin":1,"edge":{"near":"out"}}',
      'higher',
      '100',
      '99',
      'met',
    ],
    [
      '{"kind":"percentOfTarget","near":5,"metWithin":1,"edge":{"near":"out"}}',
      'higher',
      '100',
      '95',
      'missed',
    ],
    ['{"kind":"percentOfTarget","near":"0.1"}', 'higher', '1', '0.999', 'near'],
    ['{"kind":"percentOfTarget","near":0.1}', 'higher', '1', '0.999', 'near'],
    ['{"kind":"percentOfTarget"}', 'higher', '100', '99', 'missed'],
    ['{"kind":"percentOfTarget","near":10,"gap":true}', 'higher', '100', '95', 'none'],
    ['{"kind":"points","near":3}', 'higher', '95', '92', 'near'],
    ['{"kind":"thresholds","near":88}', 'higher', '95', '88', 'near'],
    ['{"kind":"thresholds","near":88}', 'higher', '95', '87.9', 'missed'],
    ['{"kind":"thresholds","near":88,"edge":"out"}', 'higher', '95', '88', 'missed'],
    ['{"kind":"thresholds","near":88}', 'lower', '80', '88', 'near'],
    ['{"kind":"thresholds","near":-5}', 'higher', '0', '-5', 'near'],
    ['{"kind":"nearest","metWithin":1,"near":5}', 'higher', '50', '50.5', 'met'],
    ['{"kind":"nearest","metWithin":1,"near":5}', 'lower', '50', '47.5', 'near'],
    ['{"kind":"nearest","metWithin":1,"near":5}', 'nearest', '50', '52.51', 'missed'],
    ['{"kind":"nearest","metWithin":1,"near":5,"edge":"out"}', 'nearest', '50', '52.5', 'missed'],
    ['{"kind":"judged"}', 'higher', '50', '52.5', 'none'],
    ['\uFEFF {"kind":"percentOfTarget","near":10}', 'higher', '100', '90', 'near'],
  ])('%s: good is %s, %s and %s', (json, polarity, target, outturn, band) => {
    expect(bandOf(json, polarity, target, outturn)).toBe(band);
  });

  it('labels, colours, shapes, words and what is explained may be given', () => {
    const read = schemeOf(
      JSON.stringify({
        kind: 'percentOfTarget',
        name: 'Ours',
        near: 5,
        explain: ['near', 'missed'],
        looks: { met: 'Good', near: { label: 'So so', colour: 'blue', shape: '■' } },
        exceeded: { by: 10, label: 'Very good' },
        words: [
          { word: 'paused', status: 'none', exception: true },
          { word: 'On track', status: 'met', countedAs: null },
        ],
        deadBand: 2,
      }),
    );
    expect(read.name).toBe('Ours');
    expect(read.explain).toEqual(['near', 'missed']);
    expect(read.looks.met).toEqual({ label: 'Good', shape: '▲', colour: 'green' });
    expect(read.looks.near).toEqual({ label: 'So so', shape: '■', colour: 'blue' });
    expect(read.exceeded?.look.label).toBe('Very good');
    expect(read.words[0]).toEqual({
      word: 'paused',
      band: 'none',
      exception: true,
      countedAs: 'paused',
    });
    expect(read.words.filter(({ word }) => word.toLowerCase() === 'on track')).toEqual([
      { word: 'On track', band: 'met', exception: false, countedAs: undefined },
    ]);
    expect(read.deadBand).toBe('2');
  });

  it('plain labels name the scheme’s own limit', () => {
    expect(schemeOf('{"kind":"percentOfTarget","near":5}').looks.near.label).toBe(
      'Within 5% of target',
    );
  });

  it.each<[json: string, says: readonly string[]]>([
    ['near 10', ['not JSON', '"near": 10']],
    ['', ['not JSON']],
    ['[]', ['one JSON object']],
    ['null', ['one JSON object']],
    ['10', ['one JSON object']],
    ['{}', ['“kind” is missing', 'percentOfTarget']],
    ['{"kind":"percent","near":10}', ['“kind” should be one of', 'percentOfTarget']],
    [
      '{"kind":"percentOfTarget","near":-10}',
      ['“near” should be a number from 0 up', '"near": 10'],
    ],
    ['{"kind":"percentOfTarget","near":"ten"}', ['“near”', 'number']],
    ['{"kind":"percentOfTarget","near":NaN}', ['not JSON']],
    ['{"kind":"percentOfTarget","near":"NaN"}', ['“near”', 'number']],
    ['{"kind":"percentOfTarget","near":null}', ['“near”', 'number']],
    ['{"kind":"percentOfTarget","near":1e999}', ['“near”', 'number']],
    ['{"kind":"percentOfTarget","near":"1e99999999"}', ['“near”', 'number']],
    ['{"kind":"percentOfTarget","nera":10}', ['“nera” is not known', 'metWithin']],
    ['{"kind":"thresholds","near":88,"metWithin":1}', ['“metWithin” is not known']],
    ['{"kind":"percentOfTarget","near":1,"metWithin":5}', ['“near” (1)', '“metWithin” (5)']],
    ['{"kind":"percentOfTarget","near":10,"edge":"over"}', ['“edge”', '"in" or "out"']],
    ['{"kind":"percentOfTarget","gap":true}', ['“gap” needs “near”']],
    [
      '{"kind":"percentOfTarget","near":10,"looks":{"met":{"colour":"green"}}}',
      ['“looks.met” has a colour but no shape'],
    ],
    [
      '{"kind":"percentOfTarget","near":10,"looks":{"met":{"colour":"pink","shape":"▲"}}}',
      ['“looks.met” should be'],
    ],
    [
      '{"kind":"percentOfTarget","near":10,"looks":{"good":"Fine"}}',
      ['“looks.good” is not known', 'missed'],
    ],
    ['{"kind":"percentOfTarget","near":10,"exceeded":{"label":"x"}}', ['“exceeded.by” is missing']],
    [
      '{"kind":"percentOfTarget","near":10,"words":[{"word":"x","status":"good"}]}',
      ['“words.0.status”'],
    ],
    [
      '{"kind":"judged","words":[{"word":"x","status":"met"},{"word":"X ","status":"near"}]}',
      ['stands twice'],
    ],
    ['{"kind":"percentOfTarget","near":10,"explain":"missed"}', ['“explain” should be a list']],
  ])('%s is refused', (json, says) => {
    for (const part of says) expect(sentences(json)).toContain(part);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readScheme(text)));
  });

  it('keeps a limit exactly as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (thousandths) => {
        const near = String(thousandths / 1000);
        const read = schemeOf(`{"kind":"percentOfTarget","near":${near}}`);
        expect('near' in read && read.near).toBe(near);
      }),
    );
  });
});
