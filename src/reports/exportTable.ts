import type { Measure } from '#domain/measure.ts';
import { comparePeriods, type PeriodCode, parsePeriod } from '#domain/period.ts';
import type { PersonId } from '#domain/person.ts';
import type { InterchangeColumn, PublishedRow } from '#domain/published.ts';
import { type TargetValue, type Update, updateKey } from '#domain/update.ts';
import { reportedInText } from './registerTable.ts';

/** All that the interchange table can say of a record. */
export interface ExportedRecord {
  readonly measures: readonly Measure[];
  readonly targets: readonly TargetValue[];
  readonly updates: readonly Update[];
  /** E-mail addresses by object id. */
  readonly mails: ReadonlyMap<PersonId, string>;
}

/**
 * The record as an interchange table: every measure in every period with a target or an update, and
 * one row without a period where it has neither. `wanted` leaves periods out; `statusOf` says another
 * word than the one that was typed or printed.
 */
export function exportRows(
  record: ExportedRecord,
  wanted: (period: PeriodCode) => boolean = () => true,
  statusOf: (update: Update, measure: Measure) => string = ({ statusWord }) => statusWord,
): PublishedRow[] {
  const updates = new Map(record.updates.map((update) => [keyOf(update), update]));
  const targets = new Map(record.targets.map((target) => [keyOf(target), target]));
  const periods = new Map<string, Set<PeriodCode>>();
  for (const { measureId, period } of [...record.updates, ...record.targets]) {
    const known = periods.get(measureId) ?? new Set();
    periods.set(measureId, known.add(period));
  }
  const rows: PublishedRow[] = [];
  for (const measure of record.measures) {
    const codes = [...(periods.get(measure.id) ?? [])].filter(wanted).sort(inTime);
    const definition = definitionCells(measure, record.mails);
    for (const code of codes.length > 0 ? codes : ['']) {
      const key = updateKey(measure.id, code);
      const update = updates.get(key);
      const cells = {
        ...definition,
        period: code,
        ...targetCells(targets.get(key)),
        ...(update && { ...updateCells(update), status: statusOf(update, measure) }),
      };
      const place = { file: '', row: rows.length + 1 };
      rows.push({ place, kind: measure.kind, period: parsePeriod(code), cells });
    }
  }
  return rows;
}

function inTime(one: PeriodCode, other: PeriodCode): number {
  const [first, second] = [parsePeriod(one), parsePeriod(other)];
  return first && second ? comparePeriods(first, second) : one.localeCompare(other, 'en');
}

type Cells = Record<InterchangeColumn, string>;

function definitionCells(measure: Measure, mails: ReadonlyMap<PersonId, string>): Cells {
  const mail = (person: PersonId | undefined) => mails.get(person ?? '') ?? '';
  const { cover } = measure;
  const coverMail = mail(cover?.person);
  return {
    ...noFigures,
    code: measure.code,
    title: measure.title,
    kind: measure.kind,
    section: measure.section,
    directorate: measure.directorate,
    aim: measure.aim,
    unit: measure.unit,
    polarity: measure.polarity,
    accumulates: measure.accumulates,
    due: measure.targetDate ?? '',
    plan: measure.plan,
    near: measure.near ?? '',
    met_within: measure.metWithin ?? '',
    owner: mail(measure.owner),
    owner_post: measure.ownerPost,
    cover: cover && coverMail ? `${coverMail} ${cover.first} ${cover.last}` : '',
    director: mail(measure.director),
    committee: measure.committee,
    reported_in: reportedInText(measure.reportedIn),
    lag_days: String(measure.lagDays),
    source: measure.source,
    definition: measure.definition,
  };
}

const noFigures = {
  period: '',
  target: '',
  outturn: '',
  status: '',
  commentary: '',
  progress: '',
  basis: '',
  target2: '',
  numerator: '',
  denominator: '',
  forecast: '',
  forecast_reason: '',
  revised_from: '',
  override: '',
  override_reason: '',
  cause: '',
  action: '',
  back_on_target: '',
  no_value_reason: '',
  expected_date: '',
  as_at: '',
} as const;

function targetCells(target: TargetValue | undefined): Partial<Cells> {
  if (!target) return {};
  return { target: target.value.raw, target2: target.second ?? '', basis: target.basis };
}

function updateCells(update: Update): Partial<Cells> {
  const { counts, noFigure, forecast, override, explanation } = update;
  return {
    outturn: update.outturn.raw,
    commentary: update.commentary,
    progress: update.progress ?? '',
    numerator: counts?.numerator ?? '',
    denominator: counts?.denominator ?? '',
    forecast: forecast?.figure.raw ?? '',
    forecast_reason: forecast?.reason ?? '',
    revised_from: update.revisedFrom,
    override: override?.label ?? '',
    override_reason: override?.reason ?? '',
    cause: explanation?.cause ?? '',
    action: explanation?.action ?? '',
    back_on_target: explanation?.backOnTarget ?? '',
    no_value_reason: noFigure?.reason ?? '',
    expected_date: noFigure?.expected ?? '',
    as_at: update.asAt ?? '',
  };
}

function keyOf({ measureId, period }: Pick<Update, 'measureId' | 'period'>): string {
  return updateKey(measureId, period);
}
