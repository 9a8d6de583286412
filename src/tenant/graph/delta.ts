import { identity } from '../identity.ts';
import type { Ground } from './env.ts';
import { invalid, resync } from './errors.ts';
import { expandedFields, type FieldsOf } from './itemFields.ts';
import { defaultPage, largestPage } from './itemPages.ts';
import type { StoredList } from './lists.ts';
import { context, pageSize, pick } from './query.ts';
import { changedBody, contentType, storedItem } from './storedItem.ts';

/** Where a reader of changes is: the last change told, and where its round began. */
interface Place {
  readonly after: number;
  readonly began: number;
}

/** `delta`, `delta()`, `delta(token='..')`, with or without the name space before it. */
const call = /^(?:microsoft\.graph\.)?delta(?:\((?:token='([^']*)')?\))?$/;

export const isDelta = (segment: string) => call.test(segment);

/**
 * What changed in a list since the token, an item's latest state each time it changed; a list is told
 * whole where there is no token. Throws 410 with a fresh link where the token is too old.
 */
export function readDelta(ground: Ground, list: StoredList, url: URL, segment: string) {
  const { disk } = ground;
  const token = url.searchParams.get('token') ?? call.exec(segment)?.[1] ?? null;
  const place = placeOf(token, list);
  if (place.began < list.changed - ground.deltaKeeps) {
    throw resync(linkTo(ground, url, list, { after: 0, began: list.changed }));
  }
  const top = pageSize(url, defaultPage, largestPage);
  const changes = disk.all(
    `select id, changed, 0 as gone from item where list_id = ? and changed > ?
     union all select id, changed, 1 from gone where list_id = ? and changed > max(?, ?)
     order by changed, id limit ?`,
    ...[list.id, place.after, list.id, place.after, place.began, top + 1],
  );
  const page = changes.slice(0, top);
  const fieldsOf = expandedFields(ground, list.id, url);
  const told = Number(page.at(-1)?.['changed'] ?? list.changed);
  const more = changes.length > top;
  const next = more ? { ...place, after: told } : { after: list.changed, began: list.changed };
  return {
    '@odata.context': context(`lists('${list.id}')/items/$delta`),
    value: page.map((change) => body(ground, list, url, change, fieldsOf)),
    [more ? '@odata.nextLink' : '@odata.deltaLink']: linkTo(ground, url, list, next),
  };
}

function body(
  ground: Ground,
  list: StoredList,
  url: URL,
  change: Record<string, unknown>,
  fieldsOf: FieldsOf,
) {
  const id = Number(change['id']);
  if (change['gone'] === 1) {
    const parentReference = { id: list.id, siteId: identity.siteId };
    return { id: String(id), parentReference, contentType, deleted: { state: 'deleted' } };
  }
  const [row] = ground.disk.all('select * from item where list_id = ? and id = ?', list.id, id);
  const item = storedItem(row ?? {});
  return pick(changedBody(item, fieldsOf(item)), url);
}

function placeOf(token: string | null, list: StoredList): Place {
  if (token === null) return { after: 0, began: list.changed };
  if (token === 'latest') return { after: list.changed, began: list.changed };
  const text = Buffer.from(token, 'base64url').toString();
  const match = /^([0-9a-f-]{36});(-?\d{1,15});(\d{1,15})$/.exec(text);
  // A list that was deleted and made again is another list: its old tokens say nothing.
  if (!match || match[1] !== list.id) throw invalid('The delta token is not valid.');
  return { after: Number(match[2]), began: Number(match[3]) };
}

function linkTo(ground: Ground, url: URL, list: StoredList, { after, began }: Place): string {
  const path = url.pathname.replace(/\([^()]*\)$/, '');
  const link = new URL(path + url.search, ground.origin);
  const token = Buffer.from(`${list.id};${after};${began}`).toString('base64url');
  link.searchParams.set('token', token);
  return link.toString();
}
