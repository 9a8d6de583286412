import type { NotUnderstood } from '#domain/published.ts';
import { type RegisterColumn, registerColumns } from '#domain/register.ts';
import type { SourceFile, SourceRow } from './source.ts';

/** A register as it stands in its file: which columns it has, and the texts of its rows. */
export interface RegisterTable {
  readonly file: string;
  readonly columns: ReadonlySet<RegisterColumn>;
  readonly rows: readonly RegisterRow[];
  /** Columns that are none of the register's: left out, and listed. */
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface RegisterRow {
  /** The data row from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<RegisterColumn, string>>;
}

/** A title row or two may stand above the header. */
const headerWithin = 5;

const names = new Map<string, RegisterColumn>([
  ...registerColumns.map((name) => [name, name] as const),
  ['measure_id', 'id'],
  ['ref', 'code'],
  ['reference', 'code'],
  ['indicator', 'title'],
  ['measure', 'title'],
  ['name', 'title'],
  ['type', 'kind'],
  ['service', 'section'],
  ['department', 'directorate'],
  ['plain_description', 'description'],
  ['numerator', 'numerator_label'],
  ['label_of_numerator', 'numerator_label'],
  ['denominator', 'denominator_label'],
  ['label_of_denominator', 'denominator_label'],
  ['good_is', 'polarity'],
  ['lag', 'lag_days'],
  ['lag_working_days', 'lag_days'],
  ['working_days', 'lag_days'],
  ['owner_email', 'owner'],
  ['owner_e_mail', 'owner'],
  ['cover_email', 'cover'],
  ['cover_e_mail', 'cover'],
  ['cover_from', 'cover_first'],
  ['cover_until', 'cover_last'],
  ['cover_to', 'cover_last'],
  ['director_email', 'director'],
  ['director_e_mail', 'director'],
  ['due', 'target_date'],
]);

/**
 * The register in a file, or undefined where it holds none: a table that names measures (`code` or
 * `title`) and at least one more of the register's columns.
 */
export function findRegister(source: SourceFile): RegisterTable | undefined {
  for (const block of source.blocks) {
    if (block.kind !== 'table') continue;
    const at = block.rows.slice(0, headerWithin).findIndex((row) => isHeader(textsOf(row)));
    const header = block.rows[at];
    if (header) return read(source.file, textsOf(header), block.rows.slice(at + 1));
  }
  return undefined;
}

/** The e-mail addresses that a register names. */
export function mailsIn(table: RegisterTable): Set<string> {
  const mails = table.rows.flatMap(({ cells }) => [cells.owner, cells.cover, cells.director]);
  return new Set(mails.map((mail) => mail.trim()).filter((mail) => mail !== ''));
}

function read(file: string, header: readonly string[], rows: readonly SourceRow[]): RegisterTable {
  const columns = header.map(columnNamed);
  const taken = new Map<RegisterColumn, number>();
  for (const [index, column] of columns.entries()) {
    if (column && !taken.has(column)) taken.set(column, index);
  }
  const notUnderstood = header.flatMap((text, index): NotUnderstood[] => {
    const column = columns[index];
    if (text.trim() === '' || (column && taken.get(column) === index)) return [];
    return [{ file, row: 0, column: text, text, why: 'unknownColumn' }];
  });
  const read = rows.flatMap((source, index): RegisterRow[] => {
    const texts = textsOf(source);
    if (texts.every((text) => text.trim() === '')) return [];
    const cells = Object.fromEntries(
      registerColumns.map((column) => [column, texts[taken.get(column) ?? -1] ?? '']),
    ) as Record<RegisterColumn, string>;
    return [{ row: index + 1, cells }];
  });
  return { file, columns: new Set(taken.keys()), rows: read, notUnderstood };
}

function isHeader(header: readonly string[]): boolean {
  const columns = new Set(header.map(columnNamed).filter((column) => column !== undefined));
  return (columns.has('code') || columns.has('title')) && columns.size > 1;
}

/** `Owner e-mail` and `owner_email` are one column. */
function columnNamed(label: string): RegisterColumn | undefined {
  if (label.length > 40) return undefined;
  const name = label
    .trim()
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '');
  return names.get(name);
}

function textsOf({ exact, cells }: SourceRow): readonly string[] {
  return exact ?? cells.map(({ text }) => text);
}
