import type { MeasureKind, ReportedIn } from '#domain/measure.ts';

const kinds = new Map<string, MeasureKind>([
  ['', 'indicator'],
  ['indicator', 'indicator'],
  ['kpi', 'indicator'],
  ['pi', 'indicator'],
  ['csi', 'indicator'],
  ['measure', 'indicator'],
  ['target', 'target'],
  ['plan target', 'target'],
  ['action', 'action'],
  ['task', 'action'],
  ['key task', 'action'],
  ['project', 'action'],
]);

/** The kind that a word means, blank an indicator; undefined where the word is unknown. */
export function kindOf(word: string): MeasureKind | undefined {
  return kinds.get(folded(word).replace(/s$/, ''));
}

/** `every`, `quarterly`, `monthly`, `annual`, or named periods: `Q2, Q4`, `P1`, `2 4`. */
export function reportedInOf(word: string): ReportedIn | undefined {
  const text = folded(word);
  if (['', 'every', 'every period', 'quarterly', 'each quarter'].includes(text))
    return { kind: 'every' };
  if (text === 'monthly' || text === 'every month') return { kind: 'monthly' };
  if (['annual', 'annually', 'yearly', 'year end'].includes(text))
    return { kind: 'named', indexes: [4] };
  const parts = text.split(/[\s,;/&+]+/).filter((part) => part !== '' && part !== 'and');
  const indexes = parts.map((part) => Number(/^[qp]?(\d{1,2})$/.exec(part)?.[1] ?? Number.NaN));
  const fine = indexes.length > 0 && indexes.every((index) => index >= 1 && index <= 12);
  return fine ? { kind: 'named', indexes: [...new Set(indexes)].sort((a, b) => a - b) } : undefined;
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(/[_-]+/g, ' ');
}
