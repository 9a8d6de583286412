import { type AdaptiveCard, TextBlock } from '@microsoft/teams.cards';
import { writeDay } from '#domain/day.ts';
import type { PeriodCode } from '#domain/period.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { cardText } from '#text/card.ts';
import { action, card } from './answerCard.ts';
import { facts, heading } from './parts.ts';

/** Shows the row as it will be printed, and the way to the next one. */
export function receiptCard(
  row: ReportRow,
  period: PeriodCode,
  status: string,
  next: string | undefined,
): AdaptiveCard {
  const { measure, target, update } = row;
  const explanation = update?.explanation;
  const change = action(cardText.change, { action: 'begin', measureId: measure.id, period });
  return card(
    new TextBlock(cardText.saved, { wrap: true }),
    heading(`${measure.code} ${measure.title}`),
    facts([
      [cardText.target, target?.value.raw ?? cardText.noTarget],
      [cardText.result, update?.outturn.raw ?? ''],
      [cardText.status, status],
      ...(update?.commentary ? [[cardText.commentaryPrinted, update.commentary] as const] : []),
      ...(explanation
        ? ([
            [cardText.printedCause, explanation.cause],
            [cardText.printedRemedy, explanation.action],
            [cardText.printedBack, writeDay(explanation.backOnTarget)],
          ] as const)
        : []),
    ]),
    ...(next === undefined ? [new TextBlock(cardText.allDone, { wrap: true })] : []),
  ).withActions(
    ...(next === undefined
      ? []
      : [action(cardText.next, { action: 'begin', measureId: next, period })]),
    change,
  );
}
