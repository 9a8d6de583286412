import { identity } from '../identity.ts';
import { GraphRefusal, invalid } from './errors.ts';

const known = new Set([
  ...['filter', 'expand', 'select', 'top', 'orderby', 'skiptoken', 'count', 'search', 'format'],
]);

/** Throws 400 where the address has a system option that does not exist. */
export function demandKnownOptions(url: URL): void {
  for (const name of url.searchParams.keys()) {
    if (name.startsWith('$') && !known.has(name.slice(1).toLowerCase())) {
      const message = `The query parameter '${name}' is not supported.`;
      throw new GraphRefusal(400, 'BadRequest', message);
    }
  }
}

/** A system option; the `$` before its name may be left out. */
export function option(url: URL, name: string): string | null {
  return url.searchParams.get(`$${name}`) ?? url.searchParams.get(name);
}

/** How many to a page: what was asked for where it is a number from 1, else the default. */
export function pageSize(url: URL, usual: number, most: number): number {
  const top = option(url, 'top');
  if (top === null) return usual;
  if (!/^\d{1,9}$/.test(top)) {
    throw invalid(`Invalid value '${top}' for $top query option found.`);
  }
  return Math.min(Number(top) || usual, most);
}

/** A body cut to the properties that `$select` names; annotations and expansions stay. */
export function pick<T extends object>(body: T, url: URL): Partial<T> {
  const select = option(url, 'select');
  if (select === null || select.trim() === '*') return body;
  const names = new Set(select.split(',').map((name) => name.trim()));
  const expanded = new Set((option(url, 'expand') ?? '').split(/[(),]/).map((name) => name.trim()));
  const kept = Object.entries(body).filter(
    ([name]) => name.includes('@') || names.has(name) || expanded.has(name),
  );
  return Object.fromEntries(kept) as Partial<T>; // no property was added
}

/** The address that names what an answer holds. */
export function context(what: string): string {
  return `https://graph.microsoft.com/v1.0/$metadata#sites('${encodeURIComponent(identity.siteId)}')/${what}`;
}
