import type { RecordReason } from '#domain/recordError.ts';
import type { Refusal } from '#domain/refusal.ts';
import { periodWords } from './period.ts';

/** What was refused and what to do now, in a sentence or two. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'notYours':
      return 'This indicator belongs to somebody else, so your answer was not saved. Ask the performance team if it should be yours.';
    case 'notAllowed':
      return 'Only the performance team and committee clerks can do this.';
    case 'noSuchMeasure':
      return 'This indicator is no longer there. Ask the performance team what replaced it.';
    case 'noSuchPeriod':
      return `${periodWords(refusal.period)} has not been opened for answers yet.`;
    case 'periodLocked':
      return `${periodWords(refusal.period)} is closed. Ask the performance team to correct the figure.`;
    case 'notANumber':
      return `"${shortened(refusal.raw)}" is not a figure we can read. Type a number such as 79, 1,234 or 98.5.`;
    case 'notADay':
      return `"${shortened(refusal.raw)}" is not a date. Choose a day from the calendar.`;
    case 'tooLong':
      return `Your text has ${refusal.length} characters and there is room for ${refusal.limit}. Please shorten it.`;
    case 'explanationIncomplete':
      return 'Please fill in all three: the cause, what is being done, and when it will be back on target.';
    case 'performanceOnly':
      return 'Only the performance team can do this.';
    case 'noOutsideChange':
      return 'There is no change from outside Outturn to accept or undo here: it was dealt with already.';
    case 'noEarlierValue':
      return 'Outturn knows no earlier value to go back to. Correct the answer by hand, then accept the change.';
    case 'changedMeanwhile':
      return `Somebody else answered meanwhile with ${shortened(refusal.theirs)}; your ${shortened(refusal.yours)} was not saved. Check with them and answer again.`;
  }
}

/** Why the council's lists did not answer; each reason has its own next step. */
export function recordSentence(reason: RecordReason): string {
  switch (reason) {
    case 'notAllowed':
      return 'Outturn is not allowed to use the council’s lists. Please tell your IT team.';
    case 'notThere':
      return 'The council’s lists are not set up yet. Please tell your IT team.';
    case 'notReachable':
      return 'SharePoint cannot be reached at the moment. Please try again in a few minutes.';
    case 'busy':
      return 'SharePoint is busy at the moment. Please try again in a few minutes.';
    case 'changed':
      return 'Somebody else changed this meanwhile. Please look again and repeat your answer.';
    case 'refused':
      return 'SharePoint did not accept this. Please tell your IT team.';
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
