import { type Day, writeDay } from '#domain/day.ts';
import { periodDays } from '#domain/period.ts';
import { findDays } from '#domain/readDay.ts';
import type { RowCheck } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { sentencesOf } from './words.ts';

const present =
  '(?:will|(?:is|are) (?:now |still |currently )?(?:due|expected|scheduled|planned) (?:to|for)|(?:is|are) to)';
const before = '(?:by|before|no later than|from|on|in|for|at)';

/** An announcement that a date with its year closes: `will now be ready by the end of June 2024`. */
const announces = new RegExp(
  `\\b${present} (?:[\\w-]{1,20} ){0,5}${before} [^.;!?\\n]{0,24}(20\\d\\d)`,
  'gi',
);
const announced = new RegExp(
  `\\b${present} ((?:[\\w-]{1,20} ){0,4})${before} ?(?:(?:the )?(?:end of|early|late|mid|middle of|start of) ?)?(?:the )?-?$`,
  'i',
);

/**
 * A text that announces for the future what by its own date lies before the reported period: it was
 * written for an earlier one. Only where the date belongs to the announcement itself ("will be
 * completed by March 2023", "will start in May 2023").
 */
export const stale: RowCheck = (row, document) => {
  const period = row.period ?? document.published.period;
  if (period === undefined || !row.commentary.includes('20')) return [];
  const { first } = periodDays(period);
  if (!announcesBefore(row.commentary, first)) return [];
  for (const sentence of sentencesOf(row.commentary)) {
    if (!announcesBefore(sentence.text, first)) continue;
    for (const mention of findDays(sentence.text)) {
      const { reading } = mention;
      if (reading.kind !== 'day' || reading.precision === 'year' || reading.last >= first) continue;
      if (!isAnnounced(sentence.text.slice(0, mention.index))) continue;
      return [
        rowFinding(row, {
          class: 'stale-commentary',
          severity: 'inconsistency',
          audience: 'owner',
          quote: sentence.text.trim(),
          arithmetic: `announced for ${mention.quote}, and the period began on ${writeDay(first)}`,
          published: mention.quote,
          expected: 'what came of it',
        }),
      ];
    }
  }
  return [];
};

function announcesBefore(text: string, day: Day): boolean {
  for (const [, year = ''] of text.matchAll(announces)) if (year <= day) return true;
  return false;
}

/** The date of something that was there before: `will use the data collected in March 2023`. */
const ofAnother =
  /\b(?:as|since|undertaken|collected|adopted|agreed|held|reported|published|approved|following|from|of|on|survey|data|audit|plan|strategy|policy)\b/i;

/** Whether the words before a date end in an announcement that the date closes. */
function isAnnounced(text: string): boolean {
  const words = announced.exec(text.trimEnd())?.[1];
  return words !== undefined && !ofAnother.test(words.replace(/^(?:now |then )?be \w+ /i, ''));
}
