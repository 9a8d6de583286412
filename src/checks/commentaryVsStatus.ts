import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import { isAssumed } from '#domain/inferPolarity.ts';
import { standingLine } from './arithmetic.ts';
import type { CheckedRow } from './checkedRow.ts';
import { factsOf, quoteOf } from './facts.ts';
import { isPercentRow } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';
import { leadingLabel } from './statusVsValue.ts';
import { type Verdict, verdictsOf } from './verdicts.ts';

/**
 * Words about the target that the figures contradict: "below target" beside a result that is on it,
 * "target met" beside one that is not. Where low is good, words of place may mean the figure or the
 * verdict: "above target" of a better figure is asked about, the rest is left alone.
 */
export function commentaryVsStatus(row: CheckedRow): readonly Finding[] {
  const { target, outturn, polarity, judgement } = row;
  if (target.kind !== 'number' || outturn.kind !== 'number' || row.published.kind !== 'indicator')
    return [];
  if (judgement.band === 'none' || !row.commentary.includes('arget')) return [];
  if (polarity !== 'higher' && polarity !== 'lower') return [];
  const facts = factsOf(row);
  // A status at the beginning is held against the figures by its own check.
  const label = leadingLabel(row.commentary)?.length ?? 0;
  const verdicts = verdictsOf(row, facts).filter(({ index }) => index >= label);
  if (verdicts.length === 0) return [];
  const distance = decimal(outturn.number).minus(decimal(target.number));
  const isMet = polarity === 'higher' ? distance.gte(0) : distance.lte(0);
  // A tolerance of the council may make a miss "met".
  const fits = ({ says }: Verdict): boolean =>
    says === 'doubtful' || (says === 'met' ? isMet || judgement.band === 'met' : !isMet);
  if (verdicts.some(fits)) return [];
  const [verdict] = verdicts;
  if (!verdict) return [];
  const isPlace = verdict.by === 'place' && polarity === 'lower';
  // "High" may only be what nobody denied: then a verdict in words proves little.
  const isSure = !isAssumed(row.polarityFrom);
  const words = facts.text.slice(verdict.index, verdict.end);
  if (!isSure && !isPercentRow(row) && verdict.by === 'word' && /exceed|surpass|ahead/i.test(words))
    return [];
  const isError = !isPlace && isSure;
  return [
    rowFinding(row, {
      class: isPlace ? 'polarity-words' : 'text-vs-value',
      severity: isError ? 'error' : 'inconsistency',
      audience: 'owner',
      quote: quoteOf(facts.text, verdict.index, verdict.end),
      arithmetic: `${standingLine(row)}: the target is ${isMet ? 'met' : 'not met'}`,
      published: words,
      expected: isMet ? 'target met' : 'target not met',
    }),
  ];
}
