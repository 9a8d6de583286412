import type { Generated } from 'kysely';
import type { Day } from '#domain/day.ts';
import type { PersonId } from '#domain/person.ts';

/** Where Outturn talks with a person; the address is the one the chat service last named. */
interface ConversationTable {
  tenant_id: string;
  person_id: PersonId;
  conversation_id: string;
  service_url: string;
}

/** `sending` is written before the call: a row left at it means that nobody knows. */
export type DeliveryState = 'sending' | 'sent' | 'failed' | 'unknown';

/** What became of the one message a person may get a day. */
interface DeliveryTable {
  tenant_id: string;
  person_id: PersonId;
  day: Day;
  state: DeliveryState;
  activity_id: string | null;
  begun_at: Generated<Date>;
}

/** Every table of operations is keyed by tenant. */
export interface Tables {
  conversation: ConversationTable;
  delivery: DeliveryTable;
}
