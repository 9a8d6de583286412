import type { Edge, Scheme } from '#domain/scheme.ts';

type LimitScheme = Extract<Scheme, { metWithin: string }>;

/** How statuses are decided, for the key of a report: every status with its limit. */
export function ruleSentence(scheme: Scheme): string {
  if (scheme.kind === 'judged') {
    return 'How statuses are decided: a person judges each row and chooses the word.';
  }
  const means = scheme.kind === 'thresholds' ? thresholdMeanings(scheme) : limitMeanings(scheme);
  const { exceeded } = scheme;
  const fourth = exceeded
    ? [
        `${quoted(exceeded.look.label)} means better than the target by more than ${exceeded.by}% of it`,
      ]
    : [];
  return `How statuses are decided: ${[...fourth, ...means].join('; ')}.`;
}

function thresholdMeanings({
  looks: { met, near, missed },
  near: second,
  nearEdge,
}: Extract<Scheme, { kind: 'thresholds' }>): string[] {
  const side = nearEdge === 'in' ? 'no worse than' : 'better than';
  const value =
    second === undefined
      ? 'the second value set for the row'
      : `${second} (or the second value set for the row)`;
  return [
    `${quoted(met.label)} means equal to the target or better`,
    `${quoted(near.label)} means worse than the target and ${side} ${value}`,
    `${quoted(missed.label)} means worse than that`,
  ];
}

function limitMeanings(scheme: LimitScheme): string[] {
  const { looks, near, metWithin, metEdge, nearEdge, gap } = scheme;
  const off = scheme.kind === 'nearest' ? 'above or below the target by' : 'missed by';
  const target =
    scheme.kind === 'nearest' ? 'equal to the target' : 'equal to the target or better';
  const tolerance = isNought(metWithin) ? '' : `, or ${off} ${upTo(scheme, metWithin, metEdge)}`;
  const from = isNought(metWithin) ? '' : `${beyond(scheme, metWithin, metEdge)} and `;
  const meanings = [`${quoted(looks.met.label)} means ${target}${tolerance}`];
  if (near !== undefined) {
    const between = `${off} ${from}${upTo(scheme, near, nearEdge)}`;
    const label = quoted(looks.near.label);
    meanings.push(gap ? `${between} has no status` : `${label} means ${between}`);
  }
  const [last, edge] = near === undefined ? [metWithin, metEdge] : [near, nearEdge];
  const missed = isNought(last) ? worseThanTarget(scheme) : `${off} ${beyond(scheme, last, edge)}`;
  const trend = scheme.kind !== 'nearest' && scheme.nearIfNotWorse;
  if (trend) {
    const label = quoted(looks.near.label);
    meanings.push(
      `${label} ${near === undefined ? 'means' : 'also means'} ${missed}, but no worse than in the same period last year`,
    );
  }
  const worse = trend
    ? ', and worse than in the same period last year or without a figure for it'
    : '';
  return [...meanings, `${quoted(looks.missed.label)} means ${missed}${worse}`];
}

function worseThanTarget({ kind }: LimitScheme): string {
  return kind === 'nearest' ? 'not equal to the target' : 'worse than the target';
}

function upTo(scheme: LimitScheme, limit: string, edge: Edge): string {
  return `${edge === 'in' ? 'at most' : 'less than'} ${amount(scheme, limit)}`;
}

function beyond(scheme: LimitScheme, limit: string, edge: Edge): string {
  return edge === 'in' ? `more than ${amount(scheme, limit)}` : `${amount(scheme, limit)} or more`;
}

function amount({ kind }: LimitScheme, limit: string): string {
  return kind === 'points' ? `${limit} in the row’s own unit` : `${limit}% of the target`;
}

function isNought(limit: string): boolean {
  return /^0(?:\.0+)?$/.test(limit);
}

function quoted(label: string): string {
  return `“${label}”`;
}
