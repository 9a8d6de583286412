import {
  AdaptiveCard,
  DateInput,
  ExecuteAction,
  TextBlock,
  TextInput,
} from '@microsoft/teams.cards';
import type { Day } from '#domain/day.ts';
import type { PeriodCode } from '#domain/period.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { cardText } from '#text/card.ts';
import { facts, heading } from './parts.ts';

/** What a card says back: keys only. It comes from outside and is looked up anew each time. */
export interface CardData {
  readonly action: 'begin' | 'answer' | 'explain';
  readonly measureId: string;
  readonly period: PeriodCode;
}

/** What the answer form shows of one measure. */
export interface AnswerForm {
  readonly row: ReportRow;
  readonly period: PeriodCode;
  readonly due: Day;
  /** The result of the period before, as it was printed. */
  readonly lastTime: string | undefined;
  /** How many are still waiting, this one included. */
  readonly left: number;
}

/** Asks for one figure. */
export function answerCard({ row, period, due, lastTime, left }: AnswerForm): AdaptiveCard {
  const { measure, target, update } = row;
  return card(
    new TextBlock(cardText.due(period, due), { isSubtle: true, wrap: true }),
    new TextBlock(cardText.left(left), { isSubtle: true, wrap: true, spacing: 'None' }),
    heading(`${measure.code} ${measure.title}`),
    facts([
      [cardText.target, target?.value.raw ?? cardText.noTarget],
      [cardText.lastTime, lastTime ?? cardText.noLastTime],
      [cardText.goodIs, cardText.good[measure.polarity]],
    ]),
    new TextInput({
      id: 'figure',
      label: cardText.figure,
      isRequired: true,
      errorMessage: cardText.figureMissing,
      value: update?.outturn.raw ?? '',
      maxLength: 40,
    }),
    new TextInput({
      id: 'commentary',
      label: cardText.commentary,
      isMultiline: true,
      value: update?.commentary ?? '',
      maxLength: 2000,
    }),
  ).withActions(action(cardText.save, { action: 'answer', measureId: measure.id, period }));
}

/** Says that the figure is saved and asks for what it still owes. */
export function explanationCard(row: ReportRow, period: PeriodCode, status: string): AdaptiveCard {
  const required = { isRequired: true, errorMessage: cardText.missing };
  const words = { ...required, isMultiline: true, maxLength: 2000 };
  return card(
    heading(`${row.measure.code} ${row.measure.title}`),
    facts([
      [cardText.result, row.update?.outturn.raw ?? ''],
      [cardText.target, row.target?.value.raw ?? cardText.noTarget],
      [cardText.status, status],
    ]),
    new TextBlock(cardText.explain, { wrap: true }),
    new TextInput({ id: 'cause', label: cardText.cause, ...words }),
    new TextInput({ id: 'remedy', label: cardText.remedy, ...words }),
    new DateInput({ id: 'backOnTarget', label: cardText.backOnTarget, ...required }),
  ).withActions(
    action(cardText.sendExplanation, { action: 'explain', measureId: row.measure.id, period }),
  );
}

/** An Action.Execute whose data holds keys only. */
export function action(title: string, data: CardData): ExecuteAction {
  return new ExecuteAction({ title, verb: data.action, data: { ...data } });
}

/** Teams draws bot cards up to schema 1.5. */
export function card(...body: ConstructorParameters<typeof AdaptiveCard>): AdaptiveCard {
  return new AdaptiveCard(...body).withVersion('1.5');
}
