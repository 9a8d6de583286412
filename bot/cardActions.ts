import type { AdaptiveCardActionResponse } from '@microsoft/teams.api';
import type { AdaptiveCard } from '@microsoft/teams.cards';
import * as z from 'zod';
import type { Day } from '#domain/day.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { PersonId } from '#domain/person.ts';
import type { CouncilRecord } from '#domain/record.ts';
import { RecordError } from '#domain/recordError.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Scheme } from '#domain/scheme.ts';
import { cardText } from '#text/card.ts';
import { recordSentence, refusalSentence } from '#text/refusal.ts';
import { statusWords } from '#text/status.ts';
import { findUpdate, type OwedUpdate, owedUpdates } from '#usecases/owedUpdates.ts';
import { submitUpdate } from '#usecases/submitUpdate.ts';
import { answerCard, explanationCard } from './cards/answerCard.ts';
import { receiptCard } from './cards/receiptCard.ts';
import { beginOperation } from './schedule.ts';

// Inputs arrive as text, from some clients also as numbers.
const input = z.union([z.string(), z.number()]).transform(String).default('');

const cardData = z.object({
  action: z.enum(['begin', 'answer', 'explain']),
  measureId: z.string(),
  period: z.string(),
  figure: input,
  commentary: input,
  cause: input,
  remedy: input,
  backOnTarget: input,
});

/** What card actions work on. */
export interface CardContext {
  readonly record: CouncilRecord;
  readonly scheme: Scheme;
  /** The service's application id. */
  readonly ourApp: string;
  readonly today: () => Day;
  /** Hears of every measure that was answered. */
  readonly written: (measureId: MeasureId) => Promise<void>;
  /** Hears of faults that the person is only told of in general words. */
  readonly fault: (error: unknown) => void;
}

/** Answers one press of a card's button, by whoever is signed in to Teams. */
export async function answerCardAction(
  context: CardContext,
  person: PersonId,
  data: unknown,
): Promise<AdaptiveCardActionResponse> {
  const parsed = cardData.safeParse(data);
  if (!parsed.success) return problem(400, cardText.cameTooOld);
  try {
    return parsed.data.action === 'begin'
      ? await begin(context, person, parsed.data)
      : await answer(context, person, parsed.data);
  } catch (error) {
    context.fault(error);
    if (!(error instanceof RecordError)) return problem(500, cardText.notSaved);
    return problem(500, recordSentence(error.reason));
  }
}

type CardInput = z.infer<typeof cardData>;

async function begin(
  { record, today }: CardContext,
  person: PersonId,
  { measureId, period }: CardInput,
): Promise<AdaptiveCardActionResponse> {
  const found = await findUpdate(record, measureId, period);
  if (!found) return refusal({ kind: 'noSuchMeasure' });
  const owed = await owedUpdates(record, person, today());
  const waiting = owed.some(({ row }) => row.measure.id === measureId);
  return show(formOf(found, waiting ? owed.length : owed.length + 1));
}

async function answer(
  context: CardContext,
  person: PersonId,
  data: CardInput,
): Promise<AdaptiveCardActionResponse> {
  const { record, scheme, today } = context;
  const given = {
    by: person,
    measureId: data.measureId,
    period: data.period,
    figure: data.figure,
    commentary: data.commentary,
    cause: data.cause,
    action: data.remedy,
    backOnTarget: data.backOnTarget,
  };
  const outcome = await submitUpdate(context, given, beginOperation());
  if (!outcome.ok) return refusal(outcome.refusal);
  await context.written(outcome.done.measure.id);
  const { measure, target, update, explanationOwed } = outcome.done;
  const row = { measure, target, update };
  const status = statusWords(scheme, update.band);
  if (explanationOwed) return show(explanationCard(row, update.period, status));
  const [next] = await owedUpdates(record, person, today());
  return show(receiptCard(row, update.period, status, next?.row.measure.id));
}

/** The form of one measure; also what "due" in the chat answers with. */
export function formOf(found: OwedUpdate, left: number): AdaptiveCard {
  return answerCard({
    row: found.row,
    period: found.period.code,
    due: found.period.due,
    lastTime: found.lastTime?.outturn.raw,
    left,
  });
}

function show(card: AdaptiveCard): AdaptiveCardActionResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

function refusal(refused: Refusal): AdaptiveCardActionResponse {
  return problem(400, refusalSentence(refused));
}

function problem(statusCode: 400 | 500, message: string): AdaptiveCardActionResponse {
  const code = statusCode === 400 ? 'BadRequest' : 'InternalServerError';
  // The SDK's type wants an inner error; there is none.
  const value = { code, message, innerHttpError: { statusCode, body: null } };
  return { statusCode, type: 'application/vnd.microsoft.error', value };
}
