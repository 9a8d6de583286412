import type { SQLInputValue } from 'node:sqlite';
import * as z from 'zod';
import type { Disk } from '../disk.ts';
import { allColumns, type Column, columnSql } from './columns.ts';
import type { Ground } from './env.ts';
import { invalid, tooManyResources } from './errors.ts';
import { conditionSql, notIndexed, parseFilter } from './filter.ts';
import { expandedFields } from './itemFields.ts';
import type { StoredList } from './lists.ts';
import { context, option, pageSize, pick } from './query.ts';
import { itemBody, type StoredItem, storedItem } from './storedItem.ts';

export const defaultPage = 200;
export const largestPage = 5000;
/** The list view threshold: no operation may look at more items. */
const threshold = 5000;
const honoured = /HonorNonIndexedQueriesWarningMayFailRandomly/i;

interface Where {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** A page of a list's items with the opaque link to the next one. */
export function readPage(ground: Ground, list: StoredList, url: URL, prefer: string) {
  const { disk, origin } = ground;
  const order = readOrder(option(url, 'orderby'));
  const where = readWhere(ground, list, url, prefer, order?.column);
  const top = pageSize(url, defaultPage, largestPage);
  const after = afterSql(option(url, 'skiptoken'), order);
  const rows = disk.all(
    `select * from item where ${where.sql} and ${after.sql} order by ${orderSql(order)} limit ?`,
    ...[...where.values, ...after.values, top + 1],
  );
  const fieldsOf = expandedFields(ground, list.id, url);
  const page = rows.slice(0, top).map(storedItem);
  const last = page.at(-1);
  return {
    '@odata.context': context(`lists('${list.id}')/items`),
    value: page.map((item) => pick(itemBody(item, fieldsOf(item)), url)),
    ...(rows.length > top &&
      last && { '@odata.nextLink': nextLink(url, origin, tokenOf(last, order)) }),
  };
}

/** The conditions as SQL; throws where they cannot be met by an index within the threshold. */
function readWhere(
  { disk }: Ground,
  list: StoredList,
  url: URL,
  prefer: string,
  orderColumn: string | undefined,
): Where {
  const filter = option(url, 'filter');
  const conditions = filter === null ? [] : parseFilter(filter);
  const columns = allColumns(disk, list.id);
  const used = [...conditions.map(({ column }) => column), ...(orderColumn ? [orderColumn] : [])];
  const slow = used.filter((name) => !isIndexed(columns, name));
  if (slow[0] !== undefined && !honoured.test(prefer)) throw notIndexed(slow[0]);
  const [first, ...rest] = conditions.map(conditionSql);
  const all: Where = { sql: 'list_id = ?', values: [list.id] };
  const narrowed = first ? and(all, first) : all;
  // The service finds by its first condition's index; what else is asked is looked at item by item.
  if (used.length > 0 && isLong(disk, slow.length > 0 ? all : narrowed)) throw tooManyResources();
  return rest.reduce(and, narrowed);
}

function and(a: Where, b: Where): Where {
  return { sql: `${a.sql} and ${b.sql}`, values: [...a.values, ...b.values] };
}

function isLong(disk: Disk, { sql, values }: Where): boolean {
  const [row] = disk.all(
    `select count(*) as found from (select 1 from item where ${sql} limit ?)`,
    ...[...values, threshold + 1],
  );
  return Number(row?.['found']) > threshold;
}

function isIndexed(columns: readonly Column[], name: string): boolean {
  const column = columns.find((candidate) => candidate.name === name);
  if (!column) throw invalid(`The field name is not recognized: ${name}`);
  return column.indexed;
}

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

function readOrder(order: string | null): Order | undefined {
  if (order === null) return undefined;
  const match = /^fields\/([A-Za-z0-9_]+)(?: (asc|desc))?$/.exec(order.trim());
  if (!match) throw invalid('The orderby statement is not supported.');
  return { column: match[1] ?? '', descending: match[2] === 'desc' };
}

/** Empty columns come first, equal ones in the order of their ids. */
function keys(column: string): string {
  const value = columnSql(column);
  return `(${value} is not null), coalesce(json_extract(fields, '$.${column}'), 0) collate nocase, id`;
}

function orderSql(order: Order | undefined): string {
  if (!order) return 'id';
  const direction = order.descending ? ' desc' : '';
  const value = columnSql(order.column);
  return `(${value} is not null)${direction}, ${value}${direction}, id${direction}`;
}

/** What comes after the last item of the page before. */
function afterSql(token: string | null, order: Order | undefined): Where {
  if (token === null) return { sql: 'true', values: [] };
  const { id, value } = readToken(token);
  if (!order) return { sql: 'id > ?', values: [id] };
  return {
    sql: `(${keys(order.column)}) ${order.descending ? '<' : '>'} (?, ?, ?)`,
    values: [value === null ? 0 : 1, value ?? 0, id],
  };
}

interface Place {
  readonly id: number;
  readonly value: string | number | null;
}

function tokenOf(item: StoredItem, order: Order | undefined): string {
  const value = order ? item.fields[order.column] : null;
  const place = typeof value === 'boolean' ? Number(value) : value;
  return Buffer.from(JSON.stringify(['Paged', item.id, place])).toString('base64url');
}

const tokenParts = z.tuple([
  z.literal('Paged'),
  z.number(),
  z.union([z.string(), z.number(), z.null()]),
]);

function readToken(token: string): Place {
  try {
    const text = Buffer.from(token, 'base64url').toString();
    const [, id, value] = tokenParts.parse(JSON.parse(text));
    return { id, value };
  } catch {
    throw invalid('The skip token is not valid.');
  }
}

function nextLink(url: URL, origin: string, token: string): string {
  const next = new URL(url.pathname + url.search, origin);
  next.searchParams.delete('skiptoken');
  next.searchParams.set('$skiptoken', token);
  return next.toString();
}
