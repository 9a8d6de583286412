import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import { fitOf, shareAt, shareLine } from './fit.ts';
import type { TextNumber } from './numbers.ts';
import { rowFinding } from './rowFinding.ts';
import type { Share } from './shares.ts';

/** A percentage in the commentary that the counts said with it do not give. */
export function percentVsCounts(row: CheckedRow): readonly Finding[] {
  const text = row.commentary;
  if (!text.includes('%') && !text.includes('per')) return [];
  const facts = factsOf(row);
  const findings: Finding[] = [];
  for (const share of facts.shares) {
    const fit = fitOf(share.part, share.whole, share.percent);
    if (fit === 'fits' || isExplained(share, facts)) continue;
    const { part, whole, percent } = share;
    findings.push(
      rowFinding(row, {
        class: fit === 'truncated' ? 'percent-rounding' : 'percent-vs-counts',
        severity: fit === 'truncated' ? 'inconsistency' : 'error',
        audience: 'owner',
        quote: quoteOf(facts.text, share.from, share.to),
        arithmetic: shareLine(part.number, whole.number, percent),
        published: `${percent.number}%`,
        expected: `${shareAt(part.number, whole.number, percent.step)}%`,
      }),
    );
  }
  return findings;
}

/** Whether other figures of the text give the percentage, so that the words may mean those. */
function isExplained(share: Share, facts: Facts): boolean {
  const { part, whole, percent } = share;
  const rest = {
    number: decimal(whole.number).minus(decimal(part.number)).abs().toFixed(),
    step: part.step,
  };
  if (fitOf(rest, whole, percent) !== 'wrong' && fitOf(part, whole, percent) === 'wrong')
    return true;
  if (share.link === 'stated') return false;
  if (isFar(share, share.link === 'loose' ? '5' : '15')) return true;
  return others(facts.figures, share).some((other) => {
    if (other.about >= part.about && fitOf(part, other, percent) === 'fits') return true;
    const left = decimal(whole.number).minus(decimal(other.number));
    return left.gt(0) && fitOf(part, { number: left.toFixed(), step: '1' }, percent) === 'fits';
  });
}

/** The less the words join counts and percentage, the nearer a miss must be to be one of these. */
function isFar({ part, whole, percent }: Share, points: string): boolean {
  const exact = decimal(part.number).times(100).div(decimal(whole.number));
  return exact.minus(decimal(percent.number)).abs().gt(points);
}

/** The other counts near the share: at most a dozen either side, so that long texts stay cheap. */
function others(figures: readonly TextNumber[], share: Share): readonly TextNumber[] {
  const { part, whole, percent } = share;
  const at = figures.indexOf(percent);
  return figures
    .slice(Math.max(0, at - 12), at + 12)
    .filter((each) => each.kind === part.kind && each !== part && each !== whole);
}
