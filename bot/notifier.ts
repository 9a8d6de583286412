import type { Delivery, Notifier } from '#domain/notifier.ts';
import type { Conversations } from '#operations/conversations.ts';
import type { Deliveries } from '#operations/deliveries.ts';
import { cardText } from '#text/card.ts';
import { reminderCard } from './cards/reminderCard.ts';
import { faultFields, log } from './log.ts';
import type { TeamsApp } from './teamsApp.ts';

/**
 * Brings reminders through Teams. The ledger row is there before the call, so that a second run, a
 * second process or a restart sends nothing twice; a call that nobody answered stays `unknown`.
 */
export function teamsNotifier(
  app: TeamsApp,
  conversations: Conversations,
  deliveries: Deliveries,
): Notifier {
  return {
    remind: async (reminder, day): Promise<Delivery> => {
      const chat = await conversations.find(reminder.to);
      if (!chat) return 'notInstalled';
      if (!(await deliveries.begin(reminder.to, day))) return 'alreadySent';
      try {
        const id = await app.post(chat, reminderCard(reminder), cardText.notification);
        await deliveries.end(reminder.to, day, 'sent', id);
        return 'sent';
      } catch (error) {
        const state = refusedByTeams(error) ? 'failed' : 'unknown';
        log('error', 'reminder', { state, ...faultFields(error) });
        await deliveries.end(reminder.to, day, state);
        return state;
      }
    },
  };
}

/** A 4xx was certainly not delivered; a time-out, a reset or a 502 may have been. */
function refusedByTeams(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('response' in error)) return false;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('status' in response)) return false;
  return typeof response.status === 'number' && response.status >= 400 && response.status < 500;
}
