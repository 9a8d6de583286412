import type { Measure, ReportedIn } from '#domain/measure.ts';
import type { PersonId } from '#domain/person.ts';
import { type RegisterColumn, registerColumns } from '#domain/register.ts';
import type { TextTable } from './textTable.ts';

/**
 * The register of measures, one row each in the order in which they were added. `mails` are the
 * e-mail addresses of people by object id; who is not in it is left empty.
 */
export function registerTable(
  measures: readonly Measure[],
  mails: ReadonlyMap<PersonId, string>,
): TextTable {
  const rows = measures.map((measure) => {
    const cells = cellsOf(measure, mails);
    return registerColumns.map((column) => cells[column]);
  });
  return { name: 'Register', header: registerColumns, rows };
}

/** `every`, `monthly`, or the numbers of the periods: `1, 4`; what the reader of tables takes. */
export function reportedInText(reportedIn: ReportedIn): string {
  return reportedIn.kind === 'named' ? reportedIn.indexes.join(', ') : reportedIn.kind;
}

function cellsOf(
  measure: Measure,
  mails: ReadonlyMap<PersonId, string>,
): Record<RegisterColumn, string> {
  const mail = (person: PersonId | undefined) => mails.get(person ?? '') ?? '';
  const { cover } = measure;
  return {
    id: measure.id,
    code: measure.code,
    title: measure.title,
    kind: measure.kind,
    plan: measure.plan,
    section: measure.section,
    aim: measure.aim,
    directorate: measure.directorate,
    committee: measure.committee,
    description: measure.plainDescription,
    unit: measure.unit,
    numerator_label: measure.numeratorLabel,
    denominator_label: measure.denominatorLabel,
    polarity: measure.polarity,
    accumulates: measure.accumulates,
    reported_in: reportedInText(measure.reportedIn),
    lag_days: String(measure.lagDays),
    source: measure.source,
    near: measure.near ?? '',
    met_within: measure.metWithin ?? '',
    owner: mail(measure.owner),
    owner_post: measure.ownerPost,
    cover: mail(cover?.person),
    cover_post: measure.coverPost,
    cover_first: cover?.first ?? '',
    cover_last: cover?.last ?? '',
    director: mail(measure.director),
    director_post: measure.directorPost,
    target_date: measure.targetDate ?? '',
    first_period: measure.firstPeriod ?? '',
    last_period: measure.lastPeriod ?? '',
    definition: measure.definition,
  };
}
