import type { Edge, Scheme } from '#domain/scheme.ts';

/** How statuses are decided, for the key of a report: every status with its limit. */
export function ruleSentence(scheme: Scheme): string {
  const { met, near, missed } = scheme.looks;
  const quoted = (label: string) => `“${label}”`;
  switch (scheme.kind) {
    case 'judged':
      return 'How statuses are decided: a person judges each row and chooses the word.';
    case 'thresholds':
      return `How statuses are decided: ${quoted(met.label)} means equal to the target or better; ${quoted(near.label)} means worse than the target and ${edgeWords(scheme.nearEdge)} the second value set for the row; ${quoted(missed.label)} means worse than that.`;
    case 'percentOfTarget':
    case 'points':
    case 'nearest': {
      const amount = (limit: string) =>
        scheme.kind === 'points' ? `${limit} in the row’s own unit` : `${limit}% of the target`;
      const off =
        scheme.kind === 'nearest' ? 'away from the target, above or below, by' : 'missed by';
      const metWords =
        scheme.metWithin === '0'
          ? scheme.kind === 'nearest'
            ? 'equal to the target'
            : 'equal to the target or better'
          : `equal to the target or ${off} ${mostWords(scheme.metEdge)} ${amount(scheme.metWithin)}`;
      const nearWords =
        scheme.near === undefined
          ? ''
          : `${quoted(near.label)} means ${off} ${mostWords(scheme.nearEdge)} ${amount(scheme.near)}; `;
      return `How statuses are decided: ${quoted(met.label)} means ${metWords}; ${nearWords}${quoted(missed.label)} means ${off} more.`;
    }
  }
}

function mostWords(edge: Edge): string {
  return edge === 'in' ? 'at most' : 'less than';
}

function edgeWords(edge: Edge): string {
  return edge === 'in' ? 'no worse than' : 'better than';
}
