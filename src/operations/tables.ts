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

/**
 * How far ahead of the clock a tenant's spending of resource units is, in milliseconds since 1970. A
 * bigint comes back as text from a server.
 */
interface ResourceUnitTable {
  tenant_id: string;
  whole_at: Generated<number | string>;
  share_at: Generated<number | string>;
  paused_until: Generated<number | string>;
}

/** Every table of operations is keyed by tenant. */
export interface Tables {
  conversation: ConversationTable;
  delivery: DeliveryTable;
  resource_unit: ResourceUnitTable;
}
