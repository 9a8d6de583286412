import type { ListPlan } from './lists.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Lists whose title is `measure:period`, and the column that holds the whole. */
const pairs = new Map([
  ['Updates', 'UpdateKey'],
  ['TargetValues', 'TargetKey'],
]);

/**
 * What a key column is filled with when somebody deleted it and it was made again: in most lists the
 * title holds the key too, so that no row is lost. Undefined where the title does not say it.
 */
export function keysFromTitle(
  list: ListPlan,
): ((fields: Fields) => object | undefined) | undefined {
  const pair = pairs.get(list.title);
  if (pair) return (fields) => missing(fields, pairOf(pair, String(fields['Title'] ?? '')));
  if (list.title === 'Log') return (fields) => missing(fields, logKeyOf(fields));
  const key = list.columns.find(({ unique }) => unique)?.name;
  if (key === undefined || list.title === 'Measures') return undefined;
  return (fields) => missing(fields, { [key]: String(fields['Title'] ?? '') });
}

/** The Log's key is made of columns that each have a place of their own. */
function logKeyOf({ Operation, Step, Part }: Fields): Fields {
  if (typeof Operation !== 'string' || typeof Step !== 'string') return {};
  return { LogKey: `${Operation}:${Step}:${String(Part ?? 1)}` };
}

/** A period's code has no colon; an id may have. */
function pairOf(key: string, title: string): Fields {
  const colon = title.lastIndexOf(':');
  if (colon < 1) return {};
  return {
    [key]: title,
    MeasureId: title.slice(0, colon),
    PeriodCode: title.slice(colon + 1),
  };
}

/** Only what is empty is filled. */
function missing(fields: Fields, wanted: Fields): object | undefined {
  const filled = Object.entries(wanted).filter(
    ([name, value]) => value !== '' && (fields[name] ?? '') === '',
  );
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
