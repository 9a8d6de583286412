import type { Finding, FindingClass, Severity } from '#domain/finding.ts';

/** How much a finding weighs, for performance teams. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error: two printed things cannot both be true',
  inconsistency: 'Question: a reader will ask',
  style: 'Style: could be tidier',
};

/** How an owner is asked about a finding. */
const ownerQuestion = 'Is this right?';

/** What each kind of finding is about, as one sentence. */
const sentences: Readonly<Record<FindingClass, string>> = {
  'percent-vs-counts': 'The percentage does not follow from the counts beside it.',
  'percent-infeasible-for-denominator': 'No whole number out of this total gives this percentage.',
  'percent-rounding': 'The percentage is not rounded the usual way.',
  sum: 'The parts do not add up to the total.',
  'annual-vs-quarters': 'The figure for the year does not follow from the quarters.',
  'commentary-vs-value': 'The text gives another figure than the result.',
  'commentary-vs-target': 'The text gives another target than the target column.',
  'status-vs-value': 'The status does not follow from the result and the target.',
  'status-vs-commentary': 'The status and the text do not say the same.',
  'text-vs-value': 'The words of the text do not fit the figures.',
  'polarity-words': 'The words for better and worse do not fit the figures.',
  'table-vs-exception': 'The table and the exception give different figures for the same thing.',
  'table-vs-narrative': 'The table and the text give different figures for the same thing.',
  'exception-coverage': 'A missed target has no exception, or an exception has no missed target.',
  'summary-vs-rows': 'The summary does not agree with what it counts.',
  'wrong-period-label': 'The period named is not the one that is reported.',
  'impossible-date': 'This date does not exist.',
  'weekday-vs-date': 'The day of the week is not that of the date.',
  'title-date-vs-target-date': 'The title promises another date than the target date.',
  'date-order': 'The dates are in the wrong order.',
  'overdue-in-future': 'It is called overdue, but its due date is still ahead.',
  'deadline-missed': 'The due date has passed and it is not finished.',
  'progress-vs-status': 'The progress and the status do not go together.',
  'status-vs-target-date': 'The target date has been reached, but the status has not changed.',
  'stale-commentary': 'The text seems to belong to an earlier period.',
  'duplicate-text': 'The same text stands beside more than one row.',
  'personal-data': 'The text may tell who a person is.',
  'small-numbers-disclosure': 'So few people are counted that they may be recognised.',
  'markup-leak': 'Formatting codes are left in the text.',
  'missing-outturn': 'The result is missing.',
  'missing-target': 'The target is missing.',
  'missing-commentary': 'The target was missed and nothing explains it.',
  'missing-period': 'The period cannot be read.',
  'unreadable-value': 'The figure cannot be read with certainty.',
  'unit-slip': 'The figure seems to be in another unit than the ones beside it.',
  'unit-vs-title': 'The figures are not of the kind that the title names.',
  'impossible-percent': 'A percentage of a whole lies between 0% and 100%.',
  'zero-for-missing': 'A zero seems to stand for a missing figure.',
  'implausible-jump': 'The figure is very far from the earlier ones.',
  'status-vocabulary': 'The same status is written in more than one way.',
  'duplicate-code': 'The same code is used for more than one row.',
};

/** A quote longer than this is cut: the row shows the whole text. */
const longestQuote = 160;

/**
 * A finding as people read it: what it is about, the words in question, and the arithmetic that anybody
 * can do again. `“7 (89%) of 8”: 7 / 8 = 87.5%, printed 88%.`
 */
export function findingSentence(finding: Finding): string {
  const quote = shortened(finding.quote);
  const arithmetic = finding.arithmetic.trim();
  const evidence = [quote === '' ? '' : `“${quote}”`, arithmetic].filter((part) => part !== '');
  const said = evidence.join(': ');
  const proof = said === '' ? '' : ` ${closed(said.charAt(0).toUpperCase() + said.slice(1))}`;
  return `${sentences[finding.class]}${proof}`;
}

/** The same, as the owner of the row is asked. */
export function findingQuestion(finding: Finding): string {
  return `${findingSentence(finding)} ${ownerQuestion}`;
}

function closed(text: string): string {
  return /[.!?]”?$/.test(text) ? text : `${text}.`;
}

function shortened(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > longestQuote ? `${folded.slice(0, longestQuote)}…` : folded;
}
