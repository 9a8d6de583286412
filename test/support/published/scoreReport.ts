import type { Found, LocatedFinding, Score } from './score.ts';
import type { TruthClaim } from './truth.ts';

/** The score as lines of text for whoever writes the checks. */
export function scoreReport(
  score: Score,
  others: readonly LocatedFinding[],
  claims: readonly TruthClaim[],
  hasGroup: (truthClass: string) => boolean,
): string {
  const found = (severity: TruthClaim['severity']): string => {
    const of = [...score.found.map(({ truth }) => truth), ...score.missed];
    const all = of.filter((truth) => truth.severity === severity).length;
    const here = score.found.filter(({ truth }) => truth.severity === severity);
    const doubtful = here.filter(({ byOtherFigures }) => byOtherFigures).length;
    return `${here.length} of ${all}${doubtful > 0 ? `, ${doubtful} of them by other figures` : ''}`;
  };
  const missed = (severity: TruthClaim['severity']): readonly TruthClaim[] =>
    score.missed.filter((truth) => truth.severity === severity);
  return [
    `errors found: ${found('error')}`,
    ...score.found.filter(({ truth }) => truth.severity === 'error').map(foundLine),
    ...missed('error').map((truth) => `  MISSED ${truthLine(truth)}`),
    `inconsistencies found: ${found('inconsistency')}`,
    ...score.found.filter(({ truth }) => truth.severity === 'inconsistency').map(foundLine),
    ...missed('inconsistency')
      .filter((truth) => hasGroup(truth.class))
      .map((truth) => `  missed ${truthLine(truth)}`),
    `of style found: ${found('style')}`,
    `correct claims flagged: ${score.flagged.length} of ${claims.length}`,
    ...score.flagged.flatMap(({ claim, by }) => [
      `  FLAGGED ${truthLine(claim)}`,
      `    by ${findingLine(by)}`,
    ]),
    `findings that the list does not have (possible false alarms): ${score.unlisted.length}`,
    ...score.unlisted.map((each) => `  ${findingLine(each)}`),
    `findings in reports without a list: ${others.length}`,
    ...others.map((each) => `  ${findingLine(each)}`),
  ].join('\n');
}

function foundLine({ truth, by, byOtherFigures }: Found): string {
  const line = `  found ${truth.id} ${truth.doc}:${truth.line} ${truth.class} by ${by.finding.class}`;
  if (!byOtherFigures) return line;
  return `${line}\n    by other figures, look: ${short(by.finding.arithmetic)}\n    the list says: ${short(truth.arithmetic)}`;
}

function truthLine(truth: TruthClaim): string {
  return `${truth.id} ${truth.doc}:${truth.line} ${truth.class}: ${short(truth.quote)} (${short(truth.arithmetic)})`;
}

function findingLine({ doc, lines, finding }: LocatedFinding): string {
  const where = `${doc}:${lines.join('+') || '?'} row ${finding.row} ${finding.code}`;
  return `${where} ${finding.severity} ${finding.class}: ${short(finding.quote)} (${short(finding.arithmetic)})`;
}

function short(text: string): string {
  return text.length > 150 ? `${text.slice(0, 147)}...` : text;
}
