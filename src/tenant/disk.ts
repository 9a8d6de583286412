import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const tables = `
create table if not exists secret (name text primary key, value text not null) strict;
create table if not exists list (
  id text primary key, title text not null unique collate nocase, template text not null,
  created text not null) strict;
create table if not exists list_column (
  list_id text not null references list, name text not null, definition text not null,
  primary key (list_id, name)) strict;
create table if not exists item (
  list_id text not null references list, id integer not null, guid text not null,
  version integer not null, created text not null, created_by text not null,
  modified text not null, modified_by text not null, fields text not null,
  primary key (list_id, id)) strict;
create table if not exists file (
  path text primary key, id text not null, content blob not null, version integer not null,
  modified text not null, modified_by text not null) strict;
create table if not exists item_version (
  list_id text not null references list, id integer not null, version integer not null,
  modified text not null, modified_by text not null, fields text not null,
  primary key (list_id, id, version)) strict;
create table if not exists gone (
  list_id text not null references list, id integer not null, changed integer not null,
  primary key (list_id, id)) strict;
create table if not exists upload (
  id text primary key, path text not null, behaviour text not null, made_by text not null,
  expires text not null, size integer) strict;
create table if not exists upload_part (
  upload_id text not null references upload on delete cascade, start integer not null,
  content blob not null, primary key (upload_id, start)) strict;
create table if not exists page (
  id text primary key, name text not null unique collate nocase, version text not null,
  draft text not null, published text, modified text not null, modified_by text not null) strict;
create table if not exists site_grant (
  id text primary key, list_id text references list on delete cascade, app_id text not null,
  name text not null, role text not null) strict;
create table if not exists chat (
  person text primary key, conversation text not null unique, delivered integer not null) strict;
create table if not exists message (
  id text primary key, conversation text not null, sender text not null, text text, card text,
  sent text not null) strict;
`;

/** What later versions added to tables that a folder may hold already, by its version. */
const additions: readonly string[] = [
  `alter table list add column last_id integer not null default 0;
   alter table list add column changed integer not null default 0;
   alter table list add column made_by text not null default '{}';
   alter table item add column changed integer not null default 0;
   update item set changed = id;
   update list set
     last_id = coalesce((select max(id) from item where list_id = list.id), 0),
     changed = coalesce((select max(id) from item where list_id = list.id), 0);
   create index item_by_change on item (list_id, changed);`,
];

/** What the tenant keeps: one SQLite file, so that a restart finds everything again. */
export interface Disk {
  all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[];
  run(sql: string, ...values: SQLInputValue[]): void;
  /** All of the work or none of it. */
  together<T>(work: () => T): T;
  close(): void;
}

export function openDisk(folder: string): Disk {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tenant.sqlite');
  const database = new DatabaseSync(file);
  // It holds the signing key and the service's secret; what SQLite lays beside it has the same rights.
  chmodSync(file, 0o600);
  // What was answered survives kill -9; only a power cut may take the last writes along.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on;',
  );
  database.exec(tables);
  const version = Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0);
  for (const addition of additions.slice(version)) database.exec(addition);
  database.exec(`pragma user_version = ${additions.length}`);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => void statement(sql).run(...values),
    together: (work) => {
      database.exec('begin immediate');
      try {
        const result = work();
        database.exec('commit');
        return result;
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
