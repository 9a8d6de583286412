import type { Kysely } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import type { Tables } from './tables.ts';

/** Where a person's chat with Outturn is. */
export interface Conversation {
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** The chats of one tenant. */
export interface Conversations {
  /** Keeps the chat last named for the person. */
  keep(person: PersonId, conversation: Conversation): Promise<void>;
  find(person: PersonId): Promise<Conversation | undefined>;
  /** The person removed Outturn: there is nowhere to write to. */
  forget(person: PersonId): Promise<void>;
}

export function openConversations(db: Kysely<Tables>, tenantId: string): Conversations {
  return {
    keep: async (person, { conversationId, serviceUrl }) => {
      const place = { conversation_id: conversationId, service_url: serviceUrl };
      await db
        .insertInto('conversation')
        .values({ tenant_id: tenantId, person_id: person, ...place })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(place))
        .execute();
    },
    find: async (person) => {
      const row = await db
        .selectFrom('conversation')
        .select(['conversation_id', 'service_url'])
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', person)
        .executeTakeFirst();
      return row && { conversationId: row.conversation_id, serviceUrl: row.service_url };
    },
    forget: async (person) => {
      await db
        .deleteFrom('conversation')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', person)
        .execute();
    },
  };
}
