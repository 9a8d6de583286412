import { isDay } from '#domain/day.ts';
import { explanationOwed } from '#domain/exception.ts';
import { judgeUpdate } from '#domain/judgeUpdate.ts';
import type { Operation } from '#domain/logEntry.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import { equalUpdates } from '#domain/outsideChange.ts';
import type { PeriodCode } from '#domain/period.ts';
import type { PersonId } from '#domain/person.ts';
import { readValue } from '#domain/readValue.ts';
import { done, type Outcome, type Refusal, refused } from '#domain/refusal.ts';
import { replacedFigure } from '#domain/replacedFigure.ts';
import { type ActorRole, nextState, rolesHeld } from '#domain/rights.ts';
import {
  type Explanation,
  type ReportingPeriod,
  type TargetValue,
  type Update,
  updateKey,
} from '#domain/update.ts';
import type { Reading } from '#domain/value.ts';
import {
  isDoneBefore,
  logOfUpdate,
  type UpdateWrite,
  type WriteContext,
  writeUpdate,
} from './writeUpdate.ts';

/** An answer as it arrives from a card or a form: text, nothing trusted. */
export interface Answer {
  readonly by: PersonId;
  readonly measureId: MeasureId;
  readonly period: PeriodCode;
  readonly figure: string;
  readonly commentary: string;
  readonly cause: string;
  readonly action: string;
  readonly backOnTarget: string;
}

/** What was saved and whether it still owes its explanation. */
export interface Submitted {
  readonly measure: Measure;
  readonly target: TargetValue | undefined;
  readonly update: Update;
  readonly explanationOwed: boolean;
}

/** SharePoint keeps 63,999 characters in a column of several lines; a report wants far fewer. */
const longestText = 10_000;

/**
 * The one door for an answer: who, may they, is it open, is it well formed, which band, is an
 * explanation owed; then the Log, and one write with the version that was read. The same answer
 * twice writes once, and so does the same operation, wherever it was cut off. A figure that owes its
 * explanation is kept, and stays due. What somebody changed in the list meanwhile is noted first
 * and stays open.
 */
export async function submitUpdate(
  { record, scheme, ourApp }: WriteContext,
  answer: Answer,
  operation: Operation,
): Promise<Outcome<Submitted>> {
  const [measures, periods, roles, targets, stored, entries] = await Promise.all([
    record.measures(),
    record.periods(),
    record.roles(),
    record.targets(answer.period),
    record.update(updateKey(answer.measureId, answer.period)),
    logOfUpdate(record, answer),
  ]);
  const measure = measures.find((candidate) => candidate.id === answer.measureId);
  if (!measure) return refused({ kind: 'noSuchMeasure' });
  const target = targets.find((candidate) => candidate.measureId === measure.id);
  if (stored && isDoneBefore(stored, entries, operation)) {
    const { update } = stored;
    return done({ measure, target, update, explanationOwed: explanationOwed(scheme, update) });
  }
  const held: ActorRole[] = rolesHeld(roles, answer.by, operation.at);
  if (measure.owner === answer.by) held.push('owner');
  const to = nextState(stored?.update.state ?? 'due', 'answer', held);
  if (!to) return refused({ kind: 'notYours' });
  const closed = refusePeriod(periods, answer.period);
  if (closed) return refused(closed);

  // The explanation card asks for words only: the figure it explains is the one already kept.
  const outturn = answer.figure === '' ? stored?.update.outturn : readValue(answer.figure);
  if (!outturn || !isFigure(outturn)) return refused({ kind: 'notANumber', raw: answer.figure });
  const tooLong = refuseLength([answer.commentary, answer.cause, answer.action]);
  if (tooLong) return refused(tooLong);
  const explained = readExplanation(answer);
  if (!explained.ok) return explained;

  const { band } = judgeUpdate(scheme, measure, target, outturn);
  const explanation = explained.done ?? stored?.update.explanation;
  const owed = explanationOwed(scheme, { band, statusWord: '', explanation });
  const update: Update = {
    ...(stored?.update ?? unanswered),
    measureId: measure.id,
    period: answer.period,
    state: owed ? 'due' : to,
    outturn,
    revisedFrom: replacedFigure(stored?.update, outturn),
    noFigure: undefined,
    band,
    commentary: answer.commentary || stored?.update.commentary || '',
    explanation: scheme.explain.includes(band) ? explanation : undefined,
    answeredBy: answer.by,
  };
  const write = { update, stored, by: answer.by, operation, entries } as const;
  const conflict = await save({ record, ourApp }, { ...write, action: 'answer', about: '' });
  return conflict ? refused(conflict) : done({ measure, target, update, explanationOwed: owed });
}

/** What an answer in the chat card does not ask for. */
const unanswered = {
  counts: undefined,
  asAt: undefined,
  forecast: undefined,
  statusWord: '',
  progress: undefined,
  override: undefined,
} as const;

/** Whether a reading is something that was measured; words and doubtful figures are sent back. */
function isFigure(reading: Reading): boolean {
  return reading.kind === 'number' || reading.kind === 'yesNo' || reading.kind === 'day';
}

function refusePeriod(periods: readonly ReportingPeriod[], code: PeriodCode): Refusal | undefined {
  const period = periods.find((candidate) => candidate.code === code);
  if (!period) return { kind: 'noSuchPeriod', period: code };
  return period.state === 'open' ? undefined : { kind: 'periodLocked', period: code };
}

function refuseLength(texts: readonly string[]): Refusal | undefined {
  const length = Math.max(...texts.map((text) => text.length));
  return length > longestText ? { kind: 'tooLong', limit: longestText, length } : undefined;
}

/** All three parts or none of them: half an explanation is sent back, not dropped. */
function readExplanation(answer: Answer): Outcome<Explanation | undefined> {
  const { cause, action, backOnTarget } = answer;
  if (!cause && !action && !backOnTarget) return done(undefined);
  if (!cause.trim() || !action.trim() || !backOnTarget) {
    return refused({ kind: 'explanationIncomplete' });
  }
  if (!isDay(backOnTarget)) return refused({ kind: 'notADay', raw: backOnTarget });
  return done({ cause, action, backOnTarget });
}

async function save(
  context: Omit<WriteContext, 'scheme'>,
  write: UpdateWrite,
): Promise<Refusal | undefined> {
  const { update, stored } = write;
  if (stored && equalUpdates(stored.update, update)) return undefined;
  const written = await writeUpdate(context, write);
  if (written.ok) return undefined;
  return {
    kind: 'changedMeanwhile',
    theirs: written.theirs?.update.outturn.raw ?? '',
    yours: update.outturn.raw,
  };
}
