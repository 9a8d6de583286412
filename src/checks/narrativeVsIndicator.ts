import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { periodCode } from '#domain/period.ts';
import { isTotal } from './annualVsQuarters.ts';
import type { CheckedDocument, CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import {
  isPercentRow,
  looksCumulative,
  runsOn,
  stemOf,
  stemsOf,
  titleStemsOf,
  yearFigures,
} from './measureWords.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';

/**
 * A plan target whose text gives figures of an indicator that stands in the same document: the
 * year's total against the indicator's periods, the period's figure against its result. Only where
 * the indicator's title is all but contained in the target's own words, and the sentence uses words
 * that only this indicator has.
 */
export function narrativeVsIndicator(document: CheckedDocument): readonly Finding[] {
  const targets = document.rows.filter(
    ({ published, commentary }) => published.kind === 'target' && commentary !== '',
  );
  if (targets.length === 0) return [];
  const byStem = indicatorsByStem(document.rows);
  const findings: Finding[] = [];
  for (const target of targets) {
    const facts = factsOf(target);
    if (facts.figures.length < 2) continue;
    const linked = linkedIndicators(target, byStem);
    if (linked.length > 0) findings.push(...compareTexts(target, facts, linked));
  }
  return findings;
}

type ByStem = ReadonlyMap<string, readonly CheckedRow[]>;

/** Indicators of counts with a full year, under each word of their titles. */
function indicatorsByStem(rows: readonly CheckedRow[]): ByStem {
  const byStem = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    if (row.published.kind !== 'indicator' || row.outturn.kind !== 'number') continue;
    if (row.yearSoFar.length < 2 || row.outturn.number.includes('.') || isPercentRow(row)) continue;
    for (const stem of titleStemsOf(row)) {
      const list = byStem.get(stem);
      if (list) list.push(row);
      else byStem.set(stem, [row]);
    }
  }
  return byStem;
}

/** Indicators of the same period whose titles the target's own words cover by three quarters. */
function linkedIndicators(target: CheckedRow, byStem: ByStem): readonly CheckedRow[] {
  const words = new Set([...stemsOf(target.published.cells.title), ...stemsOf(target.commentary)]);
  const shared = new Map<CheckedRow, number>();
  for (const stem of words) {
    const rows = byStem.get(stem) ?? [];
    if (rows.length > 40) continue; // a word of every title tells nothing
    for (const row of rows) shared.set(row, (shared.get(row) ?? 0) + 1);
  }
  const code = target.period && periodCode(target.period);
  return [...shared]
    .filter(([row, count]) => {
      const size = titleStemsOf(row).size;
      const isSame = row.period !== undefined && periodCode(row.period) === code;
      return isSame && size >= 4 && count >= 4 && count * 4 >= size * 3;
    })
    .map(([row]) => row);
}

function compareTexts(
  target: CheckedRow,
  facts: Facts,
  linked: readonly CheckedRow[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const total of facts.figures) {
    if (total.kind !== 'count' || total.scope !== 'year' || total.inexact || !isTotal(facts, total))
      continue;
    const row = indicatorOf(facts, total, linked);
    if (!row) continue;
    const current = facts.figures.find(
      ({ kind, sentence, token, inexact, target: isTarget }) =>
        kind === 'count' &&
        sentence === total.sentence &&
        token < total.token &&
        !inexact &&
        !isTarget,
    );
    findings.push(...compareFigures(target, facts, row, total, current));
  }
  return findings;
}

/** The linked indicator whose own words the sentence uses; undefined where that is not plain. */
function indicatorOf(
  facts: Facts,
  figure: TextNumber,
  linked: readonly CheckedRow[],
): CheckedRow | undefined {
  const said = new Set<string>();
  for (const { kind, text, lower, sentence } of facts.tokens) {
    if (sentence !== figure.sentence || kind === 'mark') continue;
    said.add(kind === 'word' ? stemOf(lower) : text);
  }
  const scored = linked.map((row) => {
    const others = linked.filter((other) => other !== row);
    const own = [...tellingWords(row)].filter((word) => said.has(word));
    const only = own.filter((word) => others.every((other) => !tellingWords(other).has(word)));
    return { row, own: own.length, only: only.length };
  });
  scored.sort((a, b) => b.only - a.only || b.own - a.own);
  const [best, second] = scored;
  if (!best || best.own < 3 || best.only < 2) return undefined;
  return second === undefined || best.only > second.only ? best.row : undefined;
}

/** The stems of a title with its numbers: "12 weeks" tells more than most words. */
function tellingWords(row: CheckedRow): ReadonlySet<string> {
  const words = new Set(titleStemsOf(row));
  for (const match of row.published.cells.title.matchAll(/\b\d{1,4}\b/g)) words.add(match[0]);
  return words;
}

function compareFigures(
  target: CheckedRow,
  facts: Facts,
  row: CheckedRow,
  total: TextNumber,
  current: TextNumber | undefined,
): readonly Finding[] {
  const figures = yearFigures(row);
  if (!figures || runsOn(row) || looksCumulative(figures) || row.outturn.kind !== 'number')
    return [];
  const title = row.published.cells.title.slice(0, 60);
  const sum = figures.reduce((all, figure) => all.plus(decimal(figure)), decimal('0'));
  const shown = decimal(total.number);
  // Figures far from the indicator's are of something else.
  if (shown.gt(sum.times(2)) || shown.times(2).lt(sum)) return [];
  const findings: Finding[] = [];
  const quote = quoteOf(facts.text, current?.index ?? total.index - 30, total.end);
  if (!sum.eq(shown)) {
    findings.push(
      rowFinding(target, {
        class: 'annual-vs-quarters',
        severity: 'error',
        audience: 'performance',
        quote,
        arithmetic: `${figures.join(' + ')} = ${sum.toFixed()} (${title}), printed ${total.number}`,
        published: total.number,
        expected: sum.toFixed(),
      }),
    );
  }
  const result = decimal(row.outturn.number);
  if (current && !decimal(current.number).eq(result) && isNear(decimal(current.number), result)) {
    findings.push(
      rowFinding(target, {
        class: 'table-vs-narrative',
        severity: 'error',
        audience: 'performance',
        quote,
        arithmetic: `text ${current.number}, result of "${title}" ${row.outturn.number}`,
        published: current.number,
        expected: row.outturn.number,
      }),
    );
  }
  return findings;
}

function isNear(one: ReturnType<typeof decimal>, other: ReturnType<typeof decimal>): boolean {
  return one.lte(other.times(2)) && one.times(2).gte(other);
}
