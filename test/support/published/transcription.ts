import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The published reports whose transcriptions stand beside the repository, in ../shared. */
export const publishedNames = [
  'bolsover-2020-21-q2',
  'bolsover-2024-25-q4',
  'bolsover-2020-21-q1-minutes',
  'broxtowe-2019-20-q1',
  'bnes-2004-05-march',
] as const;

export type PublishedName = (typeof publishedNames)[number];

const shared = new URL('../../../../shared/', import.meta.url);

/** False where the repository stands alone: tests on the published reports are skipped there. */
export const hasShared =
  existsSync(new URL('published/', shared)) && existsSync(new URL('truth/', shared));

/** Says in a skipped test's name why it is skipped. */
export const sharedNote = hasShared ? '' : ' (skipped: ../shared is not here)';

/** One line of a transcription's CSV by its column names. */
export type TranscribedRow = Readonly<Record<string, string>>;

/** Reads a CSV of a transcription. */
export function transcribed(name: PublishedName, file: string): readonly TranscribedRow[] {
  return parse<TranscribedRow>(sharedText(`published/${name}/${file}`), {
    columns: true,
    bom: true,
  });
}

/** A text of a transcription as paragraphs: parts between blank lines. */
export function transcribedParagraphs(name: PublishedName, file: string): readonly string[] {
  return sharedText(`published/${name}/${file}`)
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The text of a file under ../shared. */
export function sharedText(path: string): string {
  return readFileSync(new URL(path, shared), 'utf8');
}

/** A column's value; a column that the transcription does not have is a fault of the test. */
export function column(row: TranscribedRow, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`The transcription has no column ${name}`);
  return value;
}

/** The lines of the published text: `15`, `20+23` (split over a page) or `230-248` (a range). */
export function linesOf(sourceLine: string): readonly number[] {
  return sourceLine.split('+').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}
