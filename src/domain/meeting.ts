import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import { addWorkingDays } from './workingDays.ts';

/**
 * The last day on which agenda and reports may be published so that the clear days before a meeting
 * are kept. Neither the day of publication nor the day of the meeting counts, and only working days
 * do (R v Swansea City Council, ex parte Elitestone Ltd, 1993).
 *
 * The number is the council's setting. By law it is five in England (Local Government Act 1972,
 * section 100B, as amended by SI 2002/715), three in Wales (the same section, which the Local
 * Government and Elections (Wales) Act 2021 left at three) and three in Scotland (Local Government
 * (Scotland) Act 1973, section 50B). A council may ask for more.
 */
export function publishBy(meeting: Day, clearDays: number, calendar: Calendar): Day {
  return addWorkingDays(meeting, -(clearDays + 1), calendar);
}
