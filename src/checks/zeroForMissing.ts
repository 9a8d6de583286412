import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { runsOn } from './measureWords.ts';
import { rowFinding } from './rowFinding.ts';
import { sentencesOf } from './words.ts';

const missingWords =
  /\b(?:not (?:yet )?(?:been )?(?:available|provided|received|supplied|collated|collected|reported|known|published|recorded)|unavailable|awaited|awaiting|no data(?! breach)|no figures?|to follow|not able to report|unable to report|(?:delayed|outstanding|pending)|tbc|to be confirmed|(?:survey|census|questionnaire)s? (?:did not take place|(?:was|were|is|has been|have been) (?:not (?:held|carried out|undertaken)|postponed|delayed|cancelled)))\b/i;
/** What is missing must be the figure: homes may be awaiting handover, decisions may be awaited. */
const figureWords =
  /\b(?:data|figures?|results?|information|statistics|returns?|survey|census|questionnaire|outturn|performance|tbc|report)\b/i;
/** Words that say that there really were none. */
const noneWords =
  /\b(?:(?:no|nil|zero|none|0) (?!data\b|figures?\b|results?\b|information\b|returns?\b|survey\b|performance\b|outturn\b)\w+|none|nil|there (?:were|have been) no)\b/i;

/** The words that say that the figure is missing, in the sentence that names it. */
function saidMissing(commentary: string): string | undefined {
  if (!missingWords.test(commentary)) return undefined;
  const sentences = sentencesOf(commentary).map(({ text }) => text);
  if (sentences.some((text) => noneWords.test(text))) return undefined;
  const said = sentences.find((text) => missingWords.test(text) && figureWords.test(text));
  return said && missingWords.exec(said)?.[0];
}

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
  const words = saidMissing(commentary);
  const target = row.target.kind === 'number' ? decimal(row.target.number) : undefined;
  const isFar = earlier.length > 0 ? earlier.every((value) => value.gt(0)) : target?.gt(0) === true;
  if (words && isFar)
    return [
      found(
        row,
        'error',
        words,
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
    arithmetic: `result 0${earlier.length > 0 ? ` after ${earlier.join(', ')}` : ''}; a missing figure is not a zero`,
    published: row.published.cells.outturn,
    expected: 'no figure, with a reason',
  });
}
