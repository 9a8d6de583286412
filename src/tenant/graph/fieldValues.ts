import type { Column } from './columns.ts';
import { invalid } from './errors.ts';
import { siteInstant } from './siteTime.ts';

/** The columns of an item as they are written and kept. */
export type Fields = Readonly<Record<string, unknown>>;

const longestNote = 63_999;
const longestLine = 255;
const annotation = '@odata.type';
const collectionOfText = 'Collection(Edm.String)';

/**
 * What is written into an item's columns, checked as the list service does and as it keeps it; null
 * empties a column. Throws 400 for what no such column can hold.
 */
export function checkedFields(columns: readonly Column[], fields: Fields): Fields {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.endsWith(annotation)) continue;
    const column = columns.find((candidate) => writtenName(candidate) === name);
    if (!column) throw invalid(`Field '${name}' is not recognized`);
    if (column.readOnly) throw invalid(`Field '${name}' is read-only`);
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    kept[column.name] = empty ? null : checked(column, value, fields[`${name}${annotation}`]);
  }
  return kept;
}

/** The columns of an item as they are read. */
export function readFields(columns: readonly Column[], fields: Fields): Fields {
  const read: Record<string, unknown> = {};
  for (const column of columns) {
    const value = fields[column.name];
    if (value === undefined) continue;
    if (Array.isArray(value)) read[`${column.name}${annotation}`] = collectionOfText;
    read[writtenName(column)] = value;
  }
  return read;
}

/** A person is written and read by the number of the row in the site's list of people. */
function writtenName(column: Column): string {
  return column.personOrGroup ? `${column.name}LookupId` : column.name;
}

function checked(column: Column, value: unknown, type: unknown): unknown {
  const { name } = column;
  if (column.number) return checkedNumber(column, value);
  if (column.choice) return checkedChoice(column, value, type);
  if (column.boolean) {
    if (typeof value !== 'boolean') throw invalid(`The value of '${name}' must be true or false`);
    return value;
  }
  if (column.hyperlinkOrPicture) throw invalid('Invalid request');
  if (column.personOrGroup) {
    if (type !== undefined || !/^\d{1,9}$/.test(String(value))) throw invalid('Invalid request');
    return String(value);
  }
  if (typeof value !== 'string') throw invalid(`The value of '${name}' must be text`);
  if (column.dateTime) return siteInstant(name, value, column.dateTime.format === 'dateOnly');
  const limit = column.text?.allowMultipleLines
    ? longestNote
    : (column.text?.maxLength ?? longestLine);
  if (value.length > limit) {
    throw invalid(`The value of '${name}' has more than ${limit} characters`);
  }
  return value;
}

function checkedNumber({ name, number }: Column, value: unknown): number {
  if (typeof value !== 'number') throw invalid(`Cannot convert the value of '${name}' to a number`);
  if (value < (number?.minimum ?? value) || value > (number?.maximum ?? value)) {
    throw invalid(`The value of '${name}' is out of its range`);
  }
  return value;
}

function checkedChoice({ name, choice }: Column, value: unknown, type: unknown): unknown {
  const many = choice?.displayAs === 'checkBoxes';
  if (many && (type !== collectionOfText || !Array.isArray(value)))
    throw invalid('Invalid request');
  const values: unknown[] = many && Array.isArray(value) ? value : [value];
  for (const one of values) {
    if (typeof one !== 'string' || one.length > longestLine) {
      throw invalid(`The value of '${name}' must be text`);
    }
    if (!choice?.allowTextEntry && !choice?.choices.includes(one)) {
      throw invalid(`The value '${one}' is not among the choices of '${name}'`);
    }
  }
  return value;
}
