import { mkdirSync } from 'node:fs';
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
create table if not exists chat (
  person text primary key, conversation text not null unique, delivered integer not null) strict;
create table if not exists message (
  id text primary key, conversation text not null, sender text not null, text text, card text,
  sent text not null) strict;
`;

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
  const database = new DatabaseSync(join(folder, 'tenant.sqlite'));
  database.exec('pragma journal_mode = wal; pragma foreign_keys = on;');
  database.exec(tables);
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
