import type { Kysely } from 'kysely';
import type { Day } from '#domain/day.ts';
import type { PersonId } from '#domain/person.ts';
import type { DeliveryState, Tables } from './tables.ts';

/** What became of one person's message of one day. */
export interface DeliveryRow {
  readonly person: PersonId;
  readonly day: Day;
  readonly state: DeliveryState;
  readonly activityId: string | undefined;
}

/** The ledger that keeps anybody from being reminded twice a day. */
export interface Deliveries {
  /** Takes the day's one message for a person; false where it was taken before. */
  begin(person: PersonId, day: Day): Promise<boolean>;
  /** Says what became of a message that was begun. */
  end(person: PersonId, day: Day, state: DeliveryState, activityId?: string): Promise<void>;
  /** The rows of one day, by person. */
  on(day: Day): Promise<DeliveryRow[]>;
}

export function openDeliveries(db: Kysely<Tables>, tenantId: string): Deliveries {
  return {
    begin: async (person, day) => {
      const inserted = await db
        .insertInto('delivery')
        .values({ tenant_id: tenantId, person_id: person, day, state: 'sending' })
        .onConflict((conflict) => conflict.doNothing())
        .returning('day')
        .executeTakeFirst();
      return inserted !== undefined;
    },
    end: async (person, day, state, activityId) => {
      await db
        .updateTable('delivery')
        .set({ state, activity_id: activityId ?? null })
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', person)
        .where('day', '=', day)
        .execute();
    },
    on: async (day) => {
      const rows = await db
        .selectFrom('delivery')
        .select(['person_id', 'day', 'state', 'activity_id'])
        .where('tenant_id', '=', tenantId)
        .where('day', '=', day)
        .orderBy('person_id')
        .execute();
      return rows.map((row) => ({
        person: row.person_id,
        day: row.day,
        state: row.state,
        activityId: row.activity_id ?? undefined,
      }));
    },
  };
}
