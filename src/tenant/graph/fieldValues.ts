import { invalid } from './errors.ts';
import type { Column } from './lists.ts';

const longestNote = 63_999;

/** Checks what is written into an item's columns as the list service does; answers it unchanged. */
export function checkedFields(
  columns: readonly Column[],
  fields: Record<string, unknown>,
): Record<string, unknown> {
  for (const [name, value] of Object.entries(fields)) {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw invalid(`Field '${name}' is not recognized`);
    if (value === null) continue;
    if (column.number) {
      if (typeof value !== 'number')
        throw invalid(`Cannot convert the value of '${name}' to a number`);
      continue;
    }
    if (typeof value !== 'string') throw invalid(`The value of '${name}' must be text`);
    const limit = column.text?.allowMultipleLines ? longestNote : (column.text?.maxLength ?? 255);
    if (value.length > limit) {
      throw invalid(`The value of '${name}' has more than ${limit} characters`);
    }
  }
  return fields;
}
