import { type PeriodCode, parsePeriod, periodLabel } from '#domain/period.ts';

/** A period code as people read it; a code that is none is quoted as it stands. */
export function periodWords(code: PeriodCode): string {
  const period = parsePeriod(code);
  return period ? periodLabel(period) : `"${code.slice(0, 40)}"`;
}
