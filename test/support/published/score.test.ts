import { describe, expect, test } from 'vitest';
import type { Finding, FindingClass } from '#domain/finding.ts';
import type { LineIndex } from './lines.ts';
import type { LocatedFinding } from './score.ts';
import { score } from './score.ts';
import type { TruthClaim } from './truth.ts';

const doc = 'bolsover-2020-21-q2';
const text = '9 (80%) of 12 replies | 75% | 12 replies were late';
const indexes = new Map([
  [
    doc,
    {
      textAt: () => text,
      ofQuote: () => [],
      ofRow: () => [],
      ofException: () => [],
    } satisfies LineIndex,
  ],
] as const);
const sameClass = (truthClass: string, ours: FindingClass): boolean => truthClass === ours;

const listed = claim('error', 'percent-vs-counts', '9 (80%) of 12');
const right = claim('none', 'percent-vs-counts', '12 replies were late');

describe('scoring findings against lists made by hand', () => {
  test('a finding at the line and of the class finds the contradiction', () => {
    const { found, unlisted } = scored([located(7, 'percent-vs-counts', '9 (80%) of 12')]);
    expect(found.map(({ truth }) => truth)).toEqual([listed]);
    expect(unlisted).toEqual([]);
  });

  test('a finding at another line finds nothing and is a possible false alarm', () => {
    const other = located(8, 'percent-vs-counts', '9 (80%) of 12');
    expect(scored([other])).toMatchObject({ found: [], missed: [listed], unlisted: [other] });
  });

  test('a finding of another class finds nothing', () => {
    expect(scored([located(7, 'sum', '9 (80%) of 12')]).found).toEqual([]);
  });

  test('one finding finds one contradiction only', () => {
    const twice = score(
      [located(7, 'percent-vs-counts', '9 (80%) of 12')],
      [listed, { ...listed, id: 'again' }],
      [],
      indexes,
      sameClass,
    );
    expect(twice.found).toHaveLength(1);
  });

  test('a claim is flagged where the quotes share words, not where they stand apart', () => {
    expect(scored([located(7, 'percent-vs-counts', 'replies were late')]).flagged).toHaveLength(1);
    expect(scored([located(7, 'percent-vs-counts', '9 (80%) of 12')]).flagged).toEqual([]);
  });

  test('a finding of style flags no claim', () => {
    const style = located(7, 'percent-vs-counts', 'replies were late', 'style');
    expect(scored([style]).flagged).toEqual([]);
  });
});

function scored(findings: readonly LocatedFinding[]): ReturnType<typeof score> {
  return score(findings, [listed], [right], indexes, sameClass);
}

function claim(severity: TruthClaim['severity'], truthClass: string, quote: string): TruthClaim {
  return { id: quote, doc, line: 7, quote, class: truthClass, arithmetic: '', severity };
}

function located(
  line: number,
  findingClass: FindingClass,
  quote: string,
  severity: Finding['severity'] = 'error',
): LocatedFinding {
  const finding: Finding = {
    class: findingClass,
    severity,
    quote,
    audience: 'owner',
    file: 'report.html',
    row: 1,
    code: '',
    period: '',
    arithmetic: '',
    published: '',
    expected: '',
  };
  return { doc, lines: [line], finding };
}
