import { type DecimalText, decimal } from '#domain/decimal.ts';
import { isAssumed } from '#domain/inferPolarity.ts';
import type { CheckedRow } from './checkedRow.ts';

/** `120000 - 100000`: the larger figure first, so that anybody can do it again without a sign. */
export function subtraction(one: DecimalText, other: DecimalText): string {
  return decimal(one).gte(decimal(other)) ? `${one} - ${other}` : `${other} - ${one}`;
}

/**
 * `result 1.7 < target 2.0 and low is good`: how a row's figures stand; "if low is good" where that was
 * only assumed. Empty where a figure is missing.
 */
export function standingLine({ outturn, target, polarity, polarityFrom }: CheckedRow): string {
  if (outturn.kind !== 'number' || target.kind !== 'number') return '';
  const distance = decimal(outturn.number).minus(decimal(target.number));
  const sign = distance.eq(0) ? '=' : distance.gt(0) ? '>' : '<';
  const good =
    polarity === 'lower'
      ? 'low is good'
      : polarity === 'higher'
        ? 'high is good'
        : 'nearest the target is good';
  const link = isAssumed(polarityFrom) ? ', if' : ' and';
  return `result ${outturn.number} ${sign} target ${target.number}${link} ${good}`;
}
