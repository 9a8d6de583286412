import type { PeriodCode } from './period.ts';
import type { PersonId } from './person.ts';

/** A written part of a report: the words between the tables. */
export interface ReportSection {
  readonly period: PeriodCode;
  /** Names the part within its report, the same from period to period: `summary`, `housing`. */
  readonly name: string;
  /** Where it stands among the others, from 1. */
  readonly order: number;
  readonly heading: string;
  readonly text: string;
  readonly writtenBy: PersonId;
}

/** The key that makes one part of one report. */
export function sectionKey(section: Pick<ReportSection, 'period' | 'name'>): string {
  return `${section.period}:${section.name}`;
}
