import { RecordError } from '#domain/recordError.ts';
import type { ListPlan } from './lists.ts';

/** Columns and values on their way to an item. */
export type Written = Readonly<Record<string, unknown>>;

/** What SharePoint keeps in one column of each kind (platform facts, section 1.8). */
const longest = { text: 255, note: 63_999, number: 0 } as const;

/**
 * The fields as SharePoint can keep them: half a surrogate pair and control characters, which no list
 * holds, are taken out. Throws a `RecordError` that names the column where a text is too long for it,
 * for the service says only that something was.
 */
export function writable(list: ListPlan, fields: object): Written {
  const kinds = new Map<string, keyof typeof longest>([
    ['Title', 'text'],
    ...list.columns.map(({ name, kind }) => [name, kind] as const),
  ]);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'string') return [name, value];
      const text = withoutControls(value.toWellFormed());
      const limit = longest[kinds.get(name) ?? 'note'];
      if (text.length <= limit) return [name, text];
      const detail = `${list.title}, ${name}: ${text.length} characters, and ${limit} fit`;
      throw new RecordError('refused', detail);
    }),
  );
}

const tab = 9;
const newLine = 10;
const carriageReturn = 13;

/** XML, in which SharePoint keeps its lists, knows no other control characters than these three. */
function withoutControls(text: string): string {
  let clean = '';
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isKept = unit >= 32 || unit === tab || unit === newLine || unit === carriageReturn;
    if (isKept && unit !== 0xfffe && unit !== 0xffff) continue;
    clean += text.slice(start, at);
    start = at + 1;
  }
  return start === 0 ? text : clean + text.slice(start);
}

/**
 * Whether an item says all that was written: an empty column is not there, which says the same; and
 * whoever keeps a text may write the ends of its lines in another way.
 */
export function holds(fields: Written, written: Written): boolean {
  return Object.entries(written).every(([name, value]) => same(fields[name], value));
}

function same(there: unknown, wanted: unknown): boolean {
  return plain(there) === plain(wanted);
}

function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : (value ?? '');
}
