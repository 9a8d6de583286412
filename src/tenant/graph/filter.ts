import type { SQLInputValue } from 'node:sqlite';
import { columnSql } from './columns.ts';
import { invalid } from './errors.ts';

/** One condition of a filter, on a column of the list. */
interface Condition {
  readonly column: string;
  readonly operator: 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';
  readonly value: string | number;
}

const comparison =
  /^fields\/([A-Za-z0-9_]+) (eq|ne|lt|gt|le|ge) (?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)|(true|false)\b)/;
const prefix = /^startswith\(fields\/([A-Za-z0-9_]+), ?'((?:[^']|'')*)'\)/;

/** Reads the part of OData's filter language that the list service takes: conditions joined by and. */
export function parseFilter(filter: string): Condition[] {
  const conditions: Condition[] = [];
  let rest = filter.trim();
  for (;;) {
    const compared = comparison.exec(rest);
    const prefixed = compared ? null : prefix.exec(rest);
    if (compared) {
      const [, column = '', operator = '', text, number, truth] = compared;
      conditions.push({
        column,
        operator: operator as Condition['operator'], // the pattern admits no other
        value: text === undefined ? Number(number ?? truth === 'true') : unquote(text),
      });
    } else if (prefixed) {
      conditions.push({
        column: prefixed[1] ?? '',
        operator: 'startswith',
        value: unquote(prefixed[2]),
      });
    } else {
      throw invalid('The provided filter statement is not supported.');
    }
    rest = rest.slice((compared ?? prefixed)?.[0].length).trim();
    if (rest === '') return conditions;
    if (!rest.startsWith('and ')) throw invalid('The provided filter statement is not supported.');
    rest = rest.slice(4).trim();
  }
}

function unquote(text = ''): string {
  return text.replaceAll("''", "'");
}

/** The exact words of the list service for a column without an index. */
export function notIndexed(column: string) {
  return invalid(
    `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

const sqlOperators = { eq: '=', ne: '<>', lt: '<', gt: '>', le: '<=', ge: '>=' } as const;

/** A condition as SQL over the JSON of an item; the value travels as a parameter. */
export function conditionSql({ column, operator, value }: Condition): {
  sql: string;
  values: SQLInputValue[];
} {
  // The column was found in the list's definition, so that its name is plain letters and digits.
  const field = columnSql(column);
  if (operator === 'startswith') {
    return {
      sql: `substr(json_extract(fields, '$.${column}'), 1, length(?)) = ? collate nocase`,
      values: [value, value],
    };
  }
  return { sql: `${field} ${sqlOperators[operator]} ?`, values: [value] };
}
