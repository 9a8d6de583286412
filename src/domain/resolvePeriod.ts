import type { Period } from './period.ts';
import type { PeriodPart } from './periodParts.ts';

/** What is known beside the label: the financial year it stands in, the council's cut of the year. */
export interface PeriodContext {
  readonly year?: number;
  readonly cut?: readonly number[];
}

/** What the parts of a label say together; each undefined where it is not said. */
export interface ResolvedPeriod {
  /** With the year of the context where the label names none; undefined where parts disagree. */
  readonly period: Period | undefined;
  /** The quarter of the financial year, said by number or by its three months. */
  readonly quarter: number | undefined;
  /** The financial year, as said: never the context's. */
  readonly year: number | undefined;
}

type Named<Kind extends PeriodPart['kind']> = Extract<PeriodPart, { kind: Kind }>;

/** Puts the parts of one label together. */
export function resolvePeriod(
  parts: readonly PeriodPart[],
  context: PeriodContext = {},
): ResolvedPeriod {
  const months = named(parts, 'months');
  const span = months && spanOf(months);
  const quarter = named(parts, 'quarter')?.index;
  const quarterOfMonths = span?.months === 3 && span.from % 3 === 0 ? span.from / 3 + 1 : undefined;
  const years = yearsSaid(parts, quarter ?? quarterOfMonths, context);
  const [year] = years;
  const agreed = years.every((other) => other === year);
  const inYear = year ?? context.year;
  const said = { quarter: quarter ?? quarterOfMonths, year: agreed ? year : undefined };
  if (!agreed || inYear === undefined || (months && !span)) return { period: undefined, ...said };
  return { period: periodOf(parts, span, inYear, context.cut), ...said };
}

interface Span {
  /** The first month, April being 0. */
  readonly from: number;
  readonly months: number;
}

/** Months counted from April; undefined where they lie in two financial years. */
function spanOf({ first, last }: Named<'months'>): Span | undefined {
  const [from, to] = [(first + 8) % 12, (last + 8) % 12];
  return to < from ? undefined : { from, months: to - from + 1 };
}

/** Every financial year that the parts name. */
function yearsSaid(
  parts: readonly PeriodPart[],
  quarter: number | undefined,
  context: PeriodContext,
): number[] {
  const months = named(parts, 'months');
  const calendar = named(parts, 'calendarYear')?.year;
  const years = [named(parts, 'year')?.year];
  if (months) {
    years.push(financialYear(months.first, months.firstYear));
    years.push(financialYear(months.last, months.lastYear ?? calendar));
  } else if (calendar !== undefined && quarter !== undefined) {
    years.push(yearOfQuarter(quarter, calendar, context));
  }
  return years.filter((year) => year !== undefined);
}

/** `Q2 2024` is in 2024/25 either way; `Q4 2024` may end or begin there, which the context knows. */
function yearOfQuarter(
  quarter: number,
  calendar: number,
  context: PeriodContext,
): number | undefined {
  if (quarter < 4) return calendar;
  return [calendar, calendar - 1].find((year) => year === context.year);
}

function financialYear(month: number, calendar: number | undefined): number | undefined {
  if (calendar === undefined) return undefined;
  return month >= 4 ? calendar : calendar - 1;
}

const thirds = [4, 4, 4];

function periodOf(
  parts: readonly PeriodPart[],
  span: Span | undefined,
  year: number,
  given: readonly number[] | undefined,
): Period | undefined {
  const cut = given ?? thirds;
  const quarter = named(parts, 'quarter')?.index;
  const part = named(parts, 'part')?.index;
  if (named(parts, 'annual')) {
    const whole = !quarter && !part && (!span || span.months === 12);
    return whole ? { kind: 'year', year } : undefined;
  }
  if (quarter) {
    const fits = !span || (span.from === (quarter - 1) * 3 && span.months === 3);
    return fits && !part ? { kind: 'quarter', year, index: quarter } : undefined;
  }
  if (part) {
    const fits = part <= cut.length && (!span || isPart(span, cut, part));
    return fits ? { kind: 'part', year, index: part, cut } : undefined;
  }
  if (!span) return named(parts, 'year') ? { kind: 'year', year } : undefined;
  return periodOfSpan(span, year, cut, given !== undefined);
}

function periodOfSpan(
  span: Span,
  year: number,
  cut: readonly number[],
  own: boolean,
): Period | undefined {
  if (span.months === 1) return { kind: 'month', year, index: span.from + 1 };
  if (span.months === 12) return { kind: 'year', year };
  const index = cut.findIndex((_, before) => isPart(span, cut, before + 1)) + 1;
  // A council's own cut goes before quarters where it has the very months.
  if (index > 0 && (own || span.months !== 3)) return { kind: 'part', year, index, cut };
  if (span.months !== 3 || span.from % 3 !== 0) return undefined;
  return { kind: 'quarter', year, index: span.from / 3 + 1 };
}

function isPart(span: Span, cut: readonly number[], index: number): boolean {
  const from = cut.slice(0, index - 1).reduce((sum, months) => sum + months, 0);
  return from === span.from && cut[index - 1] === span.months;
}

function named<Kind extends PeriodPart['kind']>(
  parts: readonly PeriodPart[],
  kind: Kind,
): Named<Kind> | undefined {
  return parts.find((part): part is Named<Kind> => part.kind === kind);
}
