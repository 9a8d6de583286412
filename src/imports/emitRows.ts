import type { MeasureKind } from '#domain/measure.ts';
import { type Period, periodCode } from '#domain/period.ts';
import { readPeriod } from '#domain/readPeriod.ts';
import { readValue } from '#domain/readValue.ts';
import { isStatusWord } from './cellContent.ts';
import { basisOf, type ColumnPlan } from './columnPlan.ts';
import type { ColumnRole } from './columns.ts';
import type { Draft } from './draftRows.ts';
import { periodIn } from './periodsIn.ts';
import type { PublishedBuilder, RowValues, Surroundings } from './publishedBuilder.ts';
import { bare, rowName } from './rowName.ts';
import { unitOf } from './unitOf.ts';

type Mutable = { -readonly [Key in keyof RowValues]: RowValues[Key] };

/** What a table's rows have in common. */
export interface RowFrame {
  readonly plan: ColumnPlan;
  readonly kind: MeasureKind;
  readonly around: Surroundings;
}

/** Adds a row for each period that the draft has a figure for; the main one first. */
export function emitRows(draft: Draft, frame: RowFrame, builder: PublishedBuilder): void {
  const row = builder.nextRow();
  const { plan, kind } = frame;
  for (const { place, text } of draft.over) builder.miss(row, String(place), text, 'tooManyCells');
  if (draft.odd) {
    builder.miss(row, '', draft.texts.join(' ').trim(), draft.odd);
    return;
  }
  const base = baseValues(draft, frame);
  if (!base.title && !base.code) {
    builder.miss(row, 'title', draft.texts.filter(Boolean).join(' | '), 'missingTitle');
    return;
  }
  const period = ownPeriod(draft, frame, row, builder);
  const main = { ...base, ...mainOnly(draft, plan), ...figures(draft, plan, undefined) };
  if (plan.main) main.outturn = bare(draft, plan.main.index);
  if (!main.status) Object.assign(main, ratedValue(main.outturn ?? ''));
  sideCells(draft, plan, main);
  main.commentary = joinLines(main.commentary, draft.below);
  if (!main.target && base.target) main.target = base.target;
  if (main.target && !main.basis) main.basis = basisIn(base.title ?? '', plan);
  const used = [main.target ?? '', main.outturn ?? ''];
  const unit = main.unit || (kind === 'indicator' ? unitOf(base.title ?? '', used) : '');
  // A target in the title is that of the period in hand.
  const others = otherRows(draft, frame, { ...base, target: '', unit }, period);
  builder.addRow(row, kind, period, { ...main, unit });
  for (const [other, values] of others) builder.addRow(row, kind, other, values);
  listLost(draft, plan, [main, ...others.values()], row, builder);
}

/** Cells that found no place in the row's values: a variance, a benchmark, an unknown column. */
function listLost(
  draft: Draft,
  plan: ColumnPlan,
  values: readonly RowValues[],
  row: number,
  builder: PublishedBuilder,
): void {
  const told = new Set(values.flatMap((each) => Object.values(each)));
  for (const { index, label, role } of plan.columns) {
    const text = draft.texts[index] ?? '';
    // Names are taken apart and periods read: they stand nowhere as they were.
    const named = ['title', 'code'].includes(role) && plan.single.get(role) === index;
    const own = named || plan.periods.includes(index);
    const symbol = !/[\p{L}\p{N}]/u.test(text) && ['icon', 'blank', 'beside'].includes(role);
    if (text === '' || own || symbol) continue;
    const aside = role === 'icon' || role === 'blank';
    const commented = values.some(({ commentary }) => commentary?.includes(text));
    const placed =
      commented ||
      told.has(text) ||
      told.has(bare(draft, index)) ||
      told.has(ratedValue(text).outturn ?? text);
    if (!placed || !(aside || plan.used.has(index))) {
      builder.miss(row, label, text, 'unknownColumn');
    }
  }
}

/** The row's own period: a column's, else its result column's, else the document's. */
function ownPeriod(
  draft: Draft,
  { plan, around }: RowFrame,
  row: number,
  builder: PublishedBuilder,
): Period | undefined {
  // "Q1" and "2024/25" may stand in two columns.
  const texts = plan.periods.map((column) => bare(draft, column)).filter((text) => text !== '');
  const text = texts.join(' ');
  if (text === '') return plan.mainPeriod;
  const year = around.period?.year;
  const context = year === undefined ? {} : { year };
  const whole = readPeriod(text, context) ?? readPeriod(texts.toReversed().join(' '), context);
  const read = whole ?? periodIn(text, year);
  const label = plan.columns[plan.periods[0] ?? 0]?.label ?? '';
  if (!read) builder.miss(row, label, text, 'unreadablePeriod');
  return read;
}

function otherRows(
  draft: Draft,
  { plan }: RowFrame,
  base: RowValues,
  own: Period | undefined,
): Map<Period, RowValues> {
  const found = new Map<string, [Period, Mutable]>();
  const at = (period: Period): Mutable => {
    const known = found.get(periodCode(period)) ?? [period, { ...base }];
    found.set(periodCode(period), known);
    return known[1];
  };
  for (const { period, index } of plan.others) {
    const text = bare(draft, index);
    if (period && text !== '') Object.assign(at(period), { outturn: text, ...ratedValue(text) });
  }
  const apart = plan.attached.flatMap(({ period }) => (period ? [period] : []));
  for (const period of apart) {
    const values = figures(draft, plan, period);
    if (Object.values(values).some((text) => text !== '')) Object.assign(at(period), values);
  }
  if (own) found.delete(periodCode(own));
  return new Map(found.values());
}

/** Target, status, commentary and the like of one period; undefined is the main one. */
function figures(draft: Draft, plan: ColumnPlan, period: Period | undefined): Mutable {
  const values: Mutable = {};
  const code = period && periodCode(period);
  for (const { role, index, label, period: home } of plan.attached) {
    if ((home && periodCode(home)) !== code) continue;
    const text = role === 'commentary' ? (draft.texts[index] ?? '') : bare(draft, index);
    if (role === 'commentary') values.commentary = joinLines(values.commentary, text);
    else if (role === 'status') values.status = values.status || text;
    else if (role === 'target') {
      values.target = text;
      values.basis = text === '' ? '' : basisOf(label);
    } else if (isFigureRole(role)) values[role] = text;
  }
  return values;
}

function isFigureRole(role: ColumnRole): role is 'numerator' | 'denominator' | 'forecast' {
  return role === 'numerator' || role === 'denominator' || role === 'forecast';
}

/** Cells under a blank header or an icon's: a status word, or the commentary of a row cut askew. */
function sideCells(draft: Draft, { columns }: ColumnPlan, values: Mutable): void {
  for (const { index, role } of columns) {
    const text = draft.texts[index] ?? '';
    // A symbol alone is an icon: it says nothing that its colour or the status does not say.
    if ((role !== 'blank' && role !== 'icon') || !/[\p{L}\p{N}]/u.test(text)) continue;
    if (!values.status && isStatusWord(text)) values.status = text;
    else if (text !== values.status) values.commentary = joinLines(values.commentary, text);
  }
}

function baseValues(draft: Draft, { plan, around, kind }: RowFrame): Mutable {
  const text = (role: ColumnRole) => {
    const column = plan.single.get(role);
    return column === undefined ? '' : bare(draft, column);
  };
  const { code, title, target } = rowName(draft, plan);
  const lower = title.toLowerCase();
  return {
    code,
    title,
    target,
    kind,
    section: text('section') || draft.section,
    directorate: text('directorate'),
    committee: text('committee'),
    aim: text('aim') || draft.aim,
    plan: around.plan,
    unit: text('unit'),
    polarity: text('polarity'),
    accumulates: kind === 'indicator' ? accumulationIn(lower) : '',
    due: text('due'),
    owner_post: text('owner'),
    definition: text('description'),
  };
}

/** What a row says of its own period and of no earlier one. */
function mainOnly(draft: Draft, plan: ColumnPlan): Mutable {
  const text = (role: ColumnRole) => {
    const column = plan.single.get(role);
    return column === undefined ? '' : bare(draft, column);
  };
  return {
    progress: text('progress'),
    cause: text('cause'),
    action: text('action'),
    back_on_target: text('back'),
    target2: text('target2'),
    near: text('near'),
    as_at: text('asAt'),
  };
}

/** What a title says of how its figures of one year hang together. */
function accumulationIn(title: string): string {
  if (
    /\brolling (?:annual|year|12|twelve|total|average|quarters?|figure)\b|\(rolling\)/.test(title)
  )
    return 'rolling';
  return /\bcumulative\b/.test(title) ? 'cumulative' : '';
}

/** Whose target it is, where its label does not say: the title's word, or a year's beside its parts. */
function basisIn(title: string, plan: ColumnPlan): string {
  if (/\bprofiled\b/i.test(title)) return 'profiled';
  // "2024/25 target" of a figure that grows through the year is what it is to reach at its end.
  const isGrowing = /\bcumulative\b/i.test(title) && plan.mainPeriod?.kind !== 'year';
  const named = plan.attached.find(({ role, period }) => role === 'target' && !period);
  const isYears = isGrowing && named && periodIn(named.label, undefined)?.kind === 'year';
  return plan.ofYear || isYears ? 'annual' : '';
}

const rated = /^(.{1,25}?) ?(?:[-–(] ?)?\b(red|amber|green|yellow|blue|grey)\)?$/i;

/** `60.9% RED`, `78 (Green)`: a figure and its colour in one cell. */
function ratedValue(text: string): { outturn?: string; status?: string } {
  const [, outturn = '', status = ''] = text.length > 40 ? [] : (rated.exec(text) ?? []);
  return readValue(outturn).kind === 'number' ? { outturn, status } : {};
}

function joinLines(before: string | undefined, text: string): string {
  return before && text ? `${before}\n${text}` : before || text;
}
