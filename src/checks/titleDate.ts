import { addDays, type Day, writeDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow, RowCheck } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { isSuperseded } from './superseded.ts';
import { type TitleDeadline, titleDeadlines } from './titleDeadlines.ts';

const quarter = 92;
const year = 366;

/**
 * A promise's date in its title ("by December 2022") against its target date. A title with a second
 * stage ("and roll it out further") may well end later: that is never an error.
 */
export const titleDate: RowCheck = (row, document) => {
  const { kind, cells } = row.published;
  if (kind === 'indicator' || row.due === undefined) return [];
  // Title and date are the measure's own: said once, beside its latest row.
  if (isSuperseded(row, document)) return [];
  const due = row.due;
  const deadlines = titleDeadlines(cells.title);
  const [last] = deadlines.slice(-1);
  if (last === undefined) return [];
  if (deadlines.some((deadline) => deadline.first <= due && due <= deadline.last)) return [];
  // Dates of several stages: the target date is the latest one's, or that of a stage between.
  if (deadlines.length > 1 && deadlines.some((deadline) => due < deadline.first)) return [];
  if (!isNear(due, last)) return [];
  const severity =
    due > last.last ? later(due, last, cells.title) : earlier(due, last, cells.title);
  return severity === undefined ? [] : [finding(row, due, last, severity)];
};

/** "Reduce waste by 2000" names no year when the target date is decades away. */
function isNear(due: Day, deadline: TitleDeadline): boolean {
  return Math.abs(Number(due.slice(0, 4)) - Number(deadline.last.slice(0, 4))) <= 15;
}

type Severity = Finding['severity'];

function later(due: Day, deadline: TitleDeadline, title: string): Severity | undefined {
  // "by 2023" may be meant as the financial year 2023/24.
  if (deadline.bareYear && due <= financialYearEnd(deadline.last)) return 'style';
  if (due <= addDays(deadline.last, quarter)) return undefined;
  if (due <= addDays(deadline.last, year) || hasSecondStage(title)) return 'inconsistency';
  return 'error';
}

/** A plan made now for a goal years ahead ("become carbon neutral by 2030") is due before the goal. */
const goal =
  /\b(?:plan|strateg|road ?map|programme|ambition|vision|framework|policy|pathway|carbon|net[ -]?zero|neutral|becom(?:e|ing)|reach|feasib|option|prepar|agree|approv|adopt|develop|design)/i;

function earlier(due: Day, deadline: TitleDeadline, title: string): Severity | undefined {
  if (due >= addDays(deadline.first, -quarter) || goal.test(title)) return undefined;
  return due >= addDays(deadline.first, -year) ? 'inconsistency' : 'error';
}

const secondStage =
  /\b(?:throughout|thereafter|then|subsequent|further|ongoing|continue|continuing|maintain|annually|each year|every year|per year|year on year|roll(?:ing)?[ -](?:this |it )?out|plan period|followed by|phase)\b/i;

function hasSecondStage(title: string): boolean {
  return secondStage.test(title);
}

/** The last day of the financial year that begins in a calendar year. */
function financialYearEnd(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}-03-31`;
}

function finding(row: CheckedRow, due: Day, deadline: TitleDeadline, severity: Severity): Finding {
  const late = due > deadline.last;
  return rowFinding(row, {
    class: 'title-date-vs-target-date',
    severity,
    audience: 'performance',
    quote: deadline.quote,
    arithmetic: `the title ends on ${writeDay(deadline.last)}, the target date is ${writeDay(due)}: ${distance(deadline, due)} ${late ? 'later' : 'earlier'}`,
    published: row.published.cells.due.trim(),
    expected: deadline.quote,
  });
}

function distance(deadline: TitleDeadline, due: Day): string {
  const [from, to] = due > deadline.last ? [deadline.last, due] : [due, deadline.first];
  const months = monthNumber(to) - monthNumber(from);
  return months === 1 ? '1 month' : `${months} months`;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
