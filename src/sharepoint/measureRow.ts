import * as z from 'zod/mini';
import type { Cover, Measure, Milestone, ReportedIn } from '#domain/measure.ts';
import type { Item } from './items.ts';
import { day, orUndefined, read, type Titled, text, unreadable } from './row.ts';

const measureFields = z.object({
  MeasureId: z.string(),
  Code: text,
  FullTitle: text,
  Kind: z._default(z.enum(['indicator', 'target', 'action']), 'indicator'),
  Plan: text,
  Section: text,
  Aim: text,
  PlainDescription: text,
  Directorate: text,
  Committee: text,
  Unit: text,
  NumeratorLabel: text,
  DenominatorLabel: text,
  Polarity: z.enum(['higher', 'lower', 'nearest', 'none']),
  Accumulates: z._default(z.enum(['period', 'cumulative', 'rolling', 'annual']), 'period'),
  ReportedIn: text,
  LagDays: z._default(z.number(), 0),
  Source: text,
  Near: text,
  MetWithin: text,
  OwnerId: text,
  OwnerPost: text,
  CoverId: text,
  CoverPost: text,
  CoverFirst: text,
  CoverLast: text,
  DirectorId: text,
  DirectorPost: text,
  TargetDate: text,
  Milestones: text,
  Definition: text,
  FirstPeriod: text,
  LastPeriod: text,
});

const milestones = z.array(z.object({ title: z.string(), due: day, done: z.boolean() }));

/** Throws a `RecordError` where a column holds what no measure can have. */
export function measureOf(item: Item): Measure {
  const row = read(measureFields, item);
  return {
    id: row.MeasureId,
    code: row.Code,
    title: row.FullTitle,
    kind: row.Kind,
    plan: row.Plan,
    section: row.Section,
    aim: row.Aim,
    plainDescription: row.PlainDescription,
    directorate: row.Directorate,
    committee: row.Committee,
    unit: row.Unit,
    numeratorLabel: row.NumeratorLabel,
    denominatorLabel: row.DenominatorLabel,
    polarity: row.Polarity,
    accumulates: row.Accumulates,
    reportedIn: reportedInOf(row.ReportedIn),
    lagDays: row.LagDays,
    source: row.Source,
    near: orUndefined(row.Near),
    metWithin: orUndefined(row.MetWithin),
    owner: row.OwnerId,
    ownerPost: row.OwnerPost,
    cover: coverOf(row),
    coverPost: row.CoverPost,
    director: orUndefined(row.DirectorId),
    directorPost: row.DirectorPost,
    targetDate: orUndefined(row.TargetDate),
    milestones: milestonesOf(item, row.Milestones),
    definition: row.Definition,
    firstPeriod: orUndefined(row.FirstPeriod),
    lastPeriod: orUndefined(row.LastPeriod),
  };
}

export function measureFieldsOf(measure: Measure): z.infer<typeof measureFields> & Titled {
  return {
    Title: `${measure.code} ${measure.title}`.trim().slice(0, 255),
    MeasureId: measure.id,
    Code: measure.code,
    FullTitle: measure.title,
    Kind: measure.kind,
    Plan: measure.plan,
    Section: measure.section,
    Aim: measure.aim,
    PlainDescription: measure.plainDescription,
    Directorate: measure.directorate,
    Committee: measure.committee,
    Unit: measure.unit,
    NumeratorLabel: measure.numeratorLabel,
    DenominatorLabel: measure.denominatorLabel,
    Polarity: measure.polarity,
    Accumulates: measure.accumulates,
    ReportedIn: writeReportedIn(measure.reportedIn),
    LagDays: measure.lagDays,
    Source: measure.source,
    Near: measure.near ?? '',
    MetWithin: measure.metWithin ?? '',
    OwnerId: measure.owner,
    OwnerPost: measure.ownerPost,
    CoverId: measure.cover?.person ?? '',
    CoverPost: measure.coverPost,
    CoverFirst: measure.cover?.first ?? '',
    CoverLast: measure.cover?.last ?? '',
    DirectorId: measure.director ?? '',
    DirectorPost: measure.directorPost,
    TargetDate: measure.targetDate ?? '',
    Milestones: measure.milestones.length > 0 ? JSON.stringify(measure.milestones) : '',
    Definition: measure.definition,
    FirstPeriod: measure.firstPeriod ?? '',
    LastPeriod: measure.lastPeriod ?? '',
  };
}

/** `every`, `monthly`, or the numbers of the periods: `1,4`. */
function writeReportedIn(reportedIn: ReportedIn): string {
  return reportedIn.kind === 'named' ? reportedIn.indexes.join(',') : reportedIn.kind;
}

function reportedInOf(column: string): ReportedIn {
  if (column === '' || column === 'every') return { kind: 'every' };
  if (column === 'monthly') return { kind: 'monthly' };
  return { kind: 'named', indexes: column.split(',').map(Number) };
}

function coverOf(row: z.infer<typeof measureFields>): Cover | undefined {
  if (row.CoverId === '') return undefined;
  return { person: row.CoverId, first: row.CoverFirst, last: row.CoverLast };
}

function milestonesOf(item: Item, column: string): readonly Milestone[] {
  if (column === '') return [];
  try {
    return milestones.parse(JSON.parse(column));
  } catch {
    throw unreadable(item, 'Milestones holds no list of milestones');
  }
}
