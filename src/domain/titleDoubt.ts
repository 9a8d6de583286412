import type { Polarity } from './measure.ts';

/**
 * Past participles that leave a bad thing as bad as it is: "complaints received". Any other may be what
 * was done about it ("debts recouped"), and then much of it is good.
 */
const plainParticiples = new Set(
  `received recorded reported related registered aged lost killed injured missed abandoned delayed
  rejected failed excluded cancelled overturned committed caused used consumed sustained emitted logged
  lodged made raised based weighted adjusted needed employed estimated combined collected produced
  generated sent escalated repeated opened accepted presented admitted landfilled contaminated planned
  scheduled paid owed awarded incurred increased breached exceeded need speed shed bed red fixed limited
  led fed unplanned managed owned placed suspected alleged experienced notified booked worked expected
  required occupied rented listed armed disabled married sheltered need notified completed processed
  answered shared stayed delivered provided written lapsed unallocated expired dropped
  disrupted damaged littered accelerated attributed combined confirmed observed measured calculated`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const participle = /^(?!un|dis)[a-z]{2,}ed$/;
const turnsBad =
  / (?:off|out of|despite|without|reduc\w+|decreas\w+|premium|revenue|income|grants?|plans?|arrangements?|returned|found|signed|repaid|refund\w*|treatment|training|courses?|campaigns?|initiatives?|programmes?|talks|advice|fines?|safer|safe|better|improv\w+|in (?:education|employment|work|training|treatment)) /;
const turnsGood =
  / (?:not|no|without|fail\w*|unable|never|longer|less|fewer|under|below|lack\w*|loss|losing|lost|drop\w*|decline\w*|withdraw\w*|withdrew|weeks? (?:from|between)|days (?:from|between)|taking|taken|refus\w+|withheld) /;

/** Whether another word of a title may turn round the plain one that it was read by. */
export function isDoubtful(words: string, polarity: Exclude<Polarity, 'none'>): boolean {
  if (polarity === 'higher')
    return turnsGood.test(words) && !/ (?:no|not) (?:more|less) than /.test(words);
  if (turnsBad.test(words)) return true;
  return words.split(' ').some((word) => participle.test(word) && !plainParticiples.has(word));
}
