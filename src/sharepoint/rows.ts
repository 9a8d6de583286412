import * as z from 'zod/mini';
import { isDay } from '#domain/day.ts';
import { decimal } from '#domain/decimal.ts';
import type { Measure } from '#domain/measure.ts';
import type { RoleGrant } from '#domain/person.ts';
import { RecordError } from '#domain/recordError.ts';
import { type ReportingPeriod, type TargetValue, type Update, updateKey } from '#domain/update.ts';
import { parseOutturn } from '#domain/value.ts';
import type { Item } from './items.ts';

// An empty column is left out by Graph, so an absent text is an empty one.
const text = z._default(z.string(), '');

const measureFields = z.object({
  MeasureId: z.string(),
  Code: text,
  FullTitle: text,
  Section: text,
  Directorate: text,
  Unit: text,
  Polarity: z.enum(['higher', 'lower']),
  OwnerId: text,
  OwnerPost: text,
});

export function measureOf(item: Item): Measure {
  const row = read(measureFields, item);
  return {
    id: row.MeasureId,
    code: row.Code,
    title: row.FullTitle,
    section: row.Section,
    directorate: row.Directorate,
    unit: row.Unit,
    polarity: row.Polarity,
    owner: row.OwnerId,
    ownerPost: row.OwnerPost,
  };
}

export function measureFieldsOf(measure: Measure): z.infer<typeof measureFields> & Titled {
  return {
    Title: `${measure.code} ${measure.title}`.slice(0, 255),
    MeasureId: measure.id,
    Code: measure.code,
    FullTitle: measure.title,
    Section: measure.section,
    Directorate: measure.directorate,
    Unit: measure.unit,
    Polarity: measure.polarity,
    OwnerId: measure.owner,
    OwnerPost: measure.ownerPost,
  };
}

const periodFields = z.object({
  PeriodCode: z.string(),
  State: z.enum(['open', 'locked']),
  Due: z.string().check(z.refine(isDay, 'not a day')),
});

export function periodOf(item: Item): ReportingPeriod {
  const row = read(periodFields, item);
  return { code: row.PeriodCode, state: row.State, due: row.Due };
}

export function periodFieldsOf(period: ReportingPeriod): z.infer<typeof periodFields> & Titled {
  return { Title: period.code, PeriodCode: period.code, State: period.state, Due: period.due };
}

const targetFields = z.object({
  MeasureId: z.string(),
  PeriodCode: z.string(),
  ValueText: z.string(),
});

export function targetOf(item: Item): TargetValue {
  const row = read(targetFields, item);
  return { measureId: row.MeasureId, period: row.PeriodCode, value: row.ValueText };
}

export function targetFieldsOf(target: TargetValue) {
  const key = updateKey(target.measureId, target.period);
  return {
    Title: key,
    TargetKey: key,
    MeasureId: target.measureId,
    PeriodCode: target.period,
    ValueText: target.value,
  };
}

const updateFields = z.object({
  MeasureId: z.string(),
  PeriodCode: z.string(),
  State: z.enum(['due', 'submitted']),
  OutturnText: z.string(),
  Band: z.enum(['met', 'near', 'missed', 'none']),
  Commentary: text,
  Cause: text,
  Action: text,
  BackOnTarget: text,
  AnsweredBy: text,
});

export function updateOf(item: Item): Update {
  const row = read(updateFields, item);
  const outturn = parseOutturn(row.OutturnText);
  if (!outturn) throw unreadable(item, `OutturnText "${row.OutturnText}" is no number`);
  return {
    measureId: row.MeasureId,
    period: row.PeriodCode,
    state: row.State,
    outturn,
    band: row.Band,
    commentary: row.Commentary,
    explanation: row.Cause
      ? { cause: row.Cause, action: row.Action, backOnTarget: row.BackOnTarget }
      : undefined,
    answeredBy: row.AnsweredBy,
  };
}

export function updateFieldsOf(update: Update) {
  const key = updateKey(update.measureId, update.period);
  return {
    Title: key,
    UpdateKey: key,
    MeasureId: update.measureId,
    PeriodCode: update.period,
    State: update.state,
    OutturnText: update.outturn.raw,
    OutturnNumber: decimal(update.outturn.number).toNumber(),
    Band: update.band,
    Commentary: update.commentary,
    Cause: update.explanation?.cause ?? '',
    Action: update.explanation?.action ?? '',
    BackOnTarget: update.explanation?.backOnTarget ?? '',
    AnsweredBy: update.answeredBy,
  };
}

const roleFields = z.object({
  PersonId: z.string(),
  Role: z.enum(['performance', 'director', 'clerk']),
});

export function roleOf(item: Item): RoleGrant {
  const row = read(roleFields, item);
  return { person: row.PersonId, role: row.Role };
}

export function roleFieldsOf(grant: RoleGrant) {
  const key = `${grant.person}:${grant.role}`;
  return { Title: key, RoleKey: key, PersonId: grant.person, Role: grant.role };
}

interface Titled {
  readonly Title: string;
}

function read<T extends z.ZodMiniType>(schema: T, item: Item): z.infer<T> {
  const result = schema.safeParse(item.fields);
  if (result.success) return result.data;
  throw unreadable(item, z.prettifyError(result.error));
}

function unreadable(item: Item, why: string): RecordError {
  return new RecordError('refused', `item ${item.id} cannot be read: ${why}`);
}
