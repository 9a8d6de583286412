import { replacedFigure } from '#domain/replacedFigure.ts';
import type { Update } from '#domain/update.ts';

/**
 * An update of the record with what a table says of it: what the table gives replaces, what it leaves
 * empty stays. An update once complete stays so.
 */
export function mergedUpdate(
  stored: Omit<Update, 'band'>,
  given: Omit<Update, 'band'>,
): Omit<Update, 'band'> {
  const isBlank = given.outturn.kind === 'absent' && given.outturn.why === 'blank';
  return {
    measureId: stored.measureId,
    period: stored.period,
    state: stored.state === 'submitted' ? stored.state : given.state,
    outturn: isBlank ? stored.outturn : given.outturn,
    revisedFrom: given.revisedFrom || replacedFigure(stored, given.outturn),
    counts: given.counts ?? stored.counts,
    asAt: given.asAt ?? stored.asAt,
    noFigure: given.noFigure ?? stored.noFigure,
    forecast: given.forecast ?? stored.forecast,
    statusWord: given.statusWord || stored.statusWord,
    progress: given.progress ?? stored.progress,
    override: given.override ?? stored.override,
    commentary: given.commentary || stored.commentary,
    explanation: given.explanation ?? stored.explanation,
    answeredBy: stored.answeredBy || given.answeredBy,
  };
}

/** Whether two updates say the same; line ends may have been changed on the way. */
export function sameUpdate(one: Update, other: Update): boolean {
  return told(one) === told(other);
}

function told(update: Update): string {
  const { outturn, explanation, counts, noFigure, forecast, override } = update;
  return JSON.stringify([
    update.state,
    outturn.raw,
    update.revisedFrom,
    [counts?.numerator, counts?.denominator],
    update.asAt,
    [noFigure?.reason, noFigure?.expected],
    [forecast?.figure.raw, forecast?.reason],
    update.statusWord,
    update.progress,
    update.band,
    [override?.label, override?.reason],
    update.commentary,
    [explanation?.cause, explanation?.action, explanation?.backOnTarget],
    update.answeredBy,
  ]).replaceAll('\\r\\n', '\\n');
}
