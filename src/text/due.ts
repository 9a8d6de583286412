import { type Day, writeDay } from '#domain/day.ts';
import type { DueState } from '#domain/due.ts';
import { type Period, periodLabel, yearOf } from '#domain/period.ts';

/**
 * What a measure owes, as people read it in place of a figure: "next reported Q4". A period of
 * another year than `shown`, the period on the page, is named with its year.
 */
export function dueWords(state: DueState, shown: Period): string {
  switch (state.kind) {
    case 'due':
      return owedWords(state.when, writeDay(state.on));
    case 'notDue':
      return state.next ? `next reported ${shortPeriod(state.next, shown)}` : 'not reported again';
    case 'notStarted':
      return `first reported ${shortPeriod(state.first, shown)}`;
    case 'retired':
      return `last reported ${shortPeriod(state.last, shown)}`;
  }
}

/** The warning that the list of bank holidays ends soon, for whoever keeps the settings. */
export function holidaysRunOutWords(until: Day): string {
  return `Days off are known until ${writeDay(until)}. See www.gov.uk/bank-holidays for later ones, add those that are missing, and set the day until which you have checked.`;
}

function owedWords(when: 'later' | 'now' | 'late', day: string): string {
  switch (when) {
    case 'later':
      return `figure expected by ${day}`;
    case 'now':
      return `due by ${day}`;
    case 'late':
      return `was due by ${day}`;
  }
}

/** `Q4`, or `Q1 of 2025/26` where the year on the page is another. */
function shortPeriod(period: Period, shown: Period): string {
  const year = period.year === shown.year ? '' : ` of ${periodLabel(yearOf(period))}`;
  switch (period.kind) {
    case 'quarter':
      return `Q${period.index}${year}`;
    case 'part':
      return `period ${period.index}${year}`;
    case 'month':
    case 'year':
      return periodLabel(period);
  }
}
