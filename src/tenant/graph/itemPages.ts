import type { SQLInputValue } from 'node:sqlite';
import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import { invalid } from './errors.ts';
import { conditionSql, notIndexed, parseFilter } from './filter.ts';
import { type Column, columnsOf, type StoredList } from './lists.ts';
import { itemBody, storedItem } from './storedItem.ts';

const defaultPage = 200;
const largestPage = 5000;

/** A page of a list's items with the opaque link to the next one. */
export function readPage(disk: Disk, list: StoredList, url: URL, origin: string) {
  const option = (name: string) => url.searchParams.get(`$${name}`) ?? url.searchParams.get(name);
  const columns = columnsOf(disk, list.id);
  const where = ['list_id = ?'];
  const values: SQLInputValue[] = [list.id];
  for (const condition of parseOption(option('filter'))) {
    demandIndexed(columns, condition.column);
    const { sql, value } = conditionSql(condition);
    where.push(sql);
    values.push(value);
  }
  const top = Math.min(Number(option('top') ?? defaultPage) || defaultPage, largestPage);
  const skip = readSkipToken(option('skiptoken'));
  const rows = disk.all(
    `select * from item where ${where.join(' and ')} and id > ? order by id limit ?`,
    ...[...values, skip, top + 1],
  );
  const { expanded, select } = readExpand(option('expand'));
  const page = rows.slice(0, top).map(storedItem);
  const last = page.at(-1);
  return {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#sites('${identity.siteId}')/lists('${list.id}')/items`,
    ...(rows.length > top && last && { '@odata.nextLink': nextLink(url, origin, last.id) }),
    value: page.map((item) => itemBody(item, select, expanded)),
  };
}

function parseOption(filter: string | null) {
  return filter === null ? [] : parseFilter(filter);
}

function demandIndexed(columns: readonly Column[], name: string): void {
  const column = columns.find((candidate) => candidate.name === name);
  if (!column) throw invalid(`The field name is not recognized: ${name}`);
  if (!column.indexed) throw notIndexed(name);
}

/** `fields` or `fields($select=A,B)`; anything else is no expansion that lists know. */
function readExpand(expand: string | null): { expanded: boolean; select: string[] | undefined } {
  if (expand === null) return { expanded: false, select: undefined };
  const match = /^fields(?:\(\$?select=([^)]*)\))?$/.exec(expand);
  if (!match) throw invalid('The expand statement is not supported.');
  return { expanded: true, select: match[1]?.split(',') };
}

function nextLink(url: URL, origin: string, after: number): string {
  const next = new URL(url.pathname + url.search, origin);
  const token = Buffer.from(`Paged=TRUE&p_ID=${after}`).toString('base64url');
  next.searchParams.delete('$skiptoken');
  next.searchParams.set('$skiptoken', token);
  return next.toString();
}

function readSkipToken(token: string | null): number {
  if (token === null) return 0;
  const match = /^Paged=TRUE&p_ID=(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw invalid('The skip token is not valid.');
  return Number(match[1]);
}
