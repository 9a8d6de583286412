import { type AdaptiveCard, TextBlock } from '@microsoft/teams.cards';
import type { Reminder } from '#domain/notifier.ts';
import { cardText } from '#text/card.ts';
import { action, card } from './answerCard.ts';
import { heading, plainText } from './parts.ts';

/** What one person owes, as one message with one button that begins with the first. */
export function reminderCard({ period, due, owed }: Reminder): AdaptiveCard {
  const first = owed[0];
  return card(
    heading(cardText.due(period, due)),
    new TextBlock(cardText.left(owed.length), { wrap: true }),
    ...owed.map((measure) => plainText(`• ${measure.code} ${measure.title}`)),
  ).withActions(
    ...(first ? [action(cardText.begin, { action: 'begin', measureId: first.id, period })] : []),
  );
}
