import type { Day } from './day.ts';
import type { PeriodCode } from './period.ts';

/** A meeting that receives reports. */
export interface CommitteeMeeting {
  readonly committee: string;
  readonly date: Day;
  /** The last day on which the report may still change. */
  readonly finalBy: Day;
  /** The last day on which agenda and reports may be published. */
  readonly agendaBy: Day;
  /** The periods whose reports it receives. */
  readonly receives: readonly PeriodCode[];
}

/** The key that makes one meeting of a committee on a day. */
export function meetingKey(meeting: Pick<CommitteeMeeting, 'committee' | 'date'>): string {
  return `${meeting.date}:${meeting.committee}`;
}
