import type { Finding, FindingClass } from '#domain/finding.ts';
import type { LineIndex } from './lines.ts';
import { comparable } from './lines.ts';
import type { PublishedName } from './transcription.ts';
import type { TruthClaim } from './truth.ts';

/** A finding of ours with the lines of the published text that it is about. */
export interface LocatedFinding {
  readonly doc: PublishedName;
  readonly lines: readonly number[];
  readonly finding: Finding;
}

/** A contradiction of the list and the finding that saw it. */
export interface Found {
  readonly truth: TruthClaim;
  readonly by: LocatedFinding;
  /** The right place for a wrong reason: beside what is quoted, the two share no figure. */
  readonly byOtherFigures: boolean;
}

export interface Score {
  readonly found: readonly Found[];
  readonly missed: readonly TruthClaim[];
  readonly flagged: readonly { readonly claim: TruthClaim; readonly by: LocatedFinding }[];
  /** Findings at whose line the list of contradictions has nothing of their group. */
  readonly unlisted: readonly LocatedFinding[];
}

type SameGroup = (truthClass: string, ours: FindingClass) => boolean;

/**
 * Holds findings against the truth lists. A contradiction is found by a finding at its line and in
 * its group; each finding finds one contradiction only, those of its own class first. A claim is
 * flagged by a finding above style at its line, in its group, whose quote overlaps the claim's.
 */
export function score(
  findings: readonly LocatedFinding[],
  listed: readonly TruthClaim[],
  claims: readonly TruthClaim[],
  indexes: ReadonlyMap<PublishedName, LineIndex>,
  sameGroup: SameGroup,
): Score {
  const fits = (truth: TruthClaim, by: LocatedFinding): boolean =>
    by.doc === truth.doc &&
    by.lines.includes(truth.line) &&
    sameGroup(truth.class, by.finding.class);
  const taken = new Map<TruthClaim, LocatedFinding>();
  const used = new Set<LocatedFinding>();
  for (const nearness of [4, 3, 2, 1]) {
    for (const truth of listed) {
      if (taken.has(truth)) continue;
      const by = findings.find(
        (each) =>
          !used.has(each) && fits(truth, each) && likeness(truth, each, indexes) >= nearness,
      );
      if (by === undefined) continue;
      taken.set(truth, by);
      used.add(by);
    }
  }
  return {
    found: [...taken].map(([truth, by]) => ({
      truth,
      by,
      byOtherFigures: haveOtherFigures(truth, by),
    })),
    missed: listed.filter((truth) => !taken.has(truth)),
    flagged: claims.flatMap((claim) => {
      const by = findings.find(
        (each) =>
          each.finding.severity !== 'style' && fits(claim, each) && overlaps(claim, each, indexes),
      );
      return by === undefined ? [] : [{ claim, by }];
    }),
    unlisted: findings.filter((each) => !listed.some((truth) => fits(truth, each))),
  };
}

/**
 * Figures that either quote has are left out: both sides are bound to say them again. A sign to look
 * at, no verdict: two right sums may be about different figures.
 */
function haveOtherFigures(truth: TruthClaim, { finding }: LocatedFinding): boolean {
  const quoted = figures(`${truth.quote} ${finding.quote}`);
  const own = (text: string): readonly string[] =>
    figures(text).filter((figure) => !quoted.includes(figure));
  const theirs = own(truth.arithmetic);
  const ours = own(`${finding.arithmetic} ${finding.expected}`);
  return theirs.length > 0 && ours.length > 0 && !ours.some((figure) => theirs.includes(figure));
}

function figures(text: string): readonly string[] {
  const found = text.matchAll(/\d[\d,]*(?:\.\d+)?/g);
  return [...found].map(([figure]) => String(Number(figure.replaceAll(',', ''))));
}

/** 4: same class and words; 3: same words; 2: same class; 1: same group only. */
function likeness(
  truth: TruthClaim,
  by: LocatedFinding,
  indexes: ReadonlyMap<PublishedName, LineIndex>,
): number {
  const sameWords = overlaps(truth, by, indexes) ? 2 : 0;
  return 1 + sameWords + (truth.class === by.finding.class ? 1 : 0);
}

/** Whether two quotes share words of the row they stand in. */
function overlaps(
  claim: TruthClaim,
  by: LocatedFinding,
  indexes: ReadonlyMap<PublishedName, LineIndex>,
): boolean {
  const text = indexes.get(claim.doc)?.textAt(claim.line) ?? '';
  const one = span(text, comparable(claim.quote));
  const other = span(text, comparable(by.finding.quote));
  if (one && other) return one.start < other.end && other.start < one.end;
  const pieces = comparable(claim.quote).split(' | ');
  const quote = comparable(by.finding.quote);
  return pieces.some((piece) => piece.includes(quote) || quote.includes(piece));
}

function span(text: string, quote: string): { start: number; end: number } | undefined {
  const start = quote === '' ? -1 : text.indexOf(quote);
  return start < 0 ? undefined : { start, end: start + quote.length };
}
