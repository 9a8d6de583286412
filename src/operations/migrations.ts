import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/** Forward only; a name is never changed and never reused. */
const migrations: Record<string, Migration> = {
  '001-conversation-and-delivery': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('conversation')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('service_url', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('conversation_key', ['tenant_id', 'person_id'])
        .execute();
      await db.schema
        .createTable('delivery')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('activity_id', 'text')
        .addColumn('begun_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addPrimaryKeyConstraint('delivery_key', ['tenant_id', 'person_id', 'day'])
        .execute();
    },
  },
  '002-resource-unit': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('resource_unit')
        .addColumn('tenant_id', 'text', (column) => column.primaryKey())
        .addColumn('whole_at', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('share_at', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('paused_until', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
};

/** Brings the tables up to date; several processes may start at once. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
