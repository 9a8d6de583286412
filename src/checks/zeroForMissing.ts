import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { runsOn } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';

const missingWords =
  /\b(?:not (?:yet )?(?:been )?(?:available|provided|received|supplied|collated|collected|reported|known|published|recorded)|unavailable|awaited|awaiting|no data|no figures?|to follow|not able to report|unable to report|data (?:is )?(?:delayed|outstanding|pending)|tbc|to be confirmed)\b/i;

/** A nought where there was no figure: the words say that it is missing, or a running total drops to it. */
export function zeroForMissing(row: CheckedRow): readonly Finding[] {
  const { outturn } = row;
  if (
    row.published.kind !== 'indicator' ||
    outturn.kind !== 'number' ||
    !decimal(outturn.number).eq(0)
  )
    return [];
  const earlier = row.earlier
    .slice(0, 4)
    .flatMap((each) => (each.outturn.kind === 'number' ? [decimal(each.outturn.number)] : []));
  const { commentary } = row;
  const words = missingWords.exec(commentary);
  const target = row.target.kind === 'number' ? decimal(row.target.number) : undefined;
  const isFar = earlier.length > 0 ? earlier.every((value) => value.gt(0)) : target?.gt(0) === true;
  if (words && isFar)
    return [
      found(
        row,
        'error',
        words[0],
        earlier.map((value) => value.toFixed()),
      ),
    ];
  if (commentary !== '' || earlier.length === 0) return [];
  const [last] = row.yearSoFar.slice(-2);
  const before =
    last !== undefined && last !== row && last.outturn.kind === 'number'
      ? decimal(last.outturn.number)
      : undefined;
  const isDrop = runsOn(row) && before?.gt(0) === true;
  const isUnlike = earlier.length >= 3 && earlier.every((value) => value.gte(10));
  if (!isDrop && !isUnlike) return [];
  return [
    found(
      row,
      'inconsistency',
      outturn.raw,
      earlier.map((value) => value.toFixed()),
    ),
  ];
}

function found(
  row: CheckedRow,
  severity: Finding['severity'],
  quote: string,
  earlier: readonly string[],
): Finding {
  return rowFinding(row, {
    class: 'zero-for-missing',
    severity,
    audience: 'owner',
    quote,
    arithmetic: `result 0${earlier.length > 0 ? ` after ${earlier.join(', ')}` : ''}: no figure is not nought`,
    published: row.published.cells.outturn,
    expected: 'no figure, with a reason',
  });
}
