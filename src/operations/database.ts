import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type ConstructorOptions, fromPglite } from 'pg-boss';
import { lockFolder } from './folderLock.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** Where operations are kept: embedded in a folder for one process, or on a PostgreSQL server. */
export type DatabasePlace =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string };

/** The open database, and what the job queue needs to run on it. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly queueOptions: ConstructorOptions;
  close(): Promise<void>;
}

/** Opens and migrates. Throws `FolderInUse` where another process has the folder. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = place.kind === 'embedded' ? await embedded(place.folder) : server(place.url);
  await migrate(database.db);
  return database;
}

async function embedded(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  const pglite = await PGlite.create(join(folder, 'pglite'));
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    queueOptions: { db: fromPglite(pglite), backend: 'pglite' },
    close: async () => {
      await pglite.close();
      unlock();
    },
  };
}

function server(url: string): Database {
  const pool = new pg.Pool({ connectionString: url });
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    queueOptions: { connectionString: url },
    close: () => pool.end(),
  };
}
