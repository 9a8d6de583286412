import type { ImportQuestion } from '#domain/importQuestion.ts';
import type { Measure } from '#domain/measure.ts';
import type { NotUnderstood, PublishedDocument } from '#domain/published.ts';
import type { TargetValue } from '#domain/update.ts';
import { MeasureMatcher } from './matchMeasures.ts';
import type { People } from './measureOf.ts';
import type { ImportedUpdate } from './updateOf.ts';

/** What published files give: measures that are new or known, their figures, and what is open. */
export interface ImportResult {
  readonly measures: readonly Measure[];
  readonly updates: readonly ImportedUpdate[];
  readonly targets: readonly TargetValue[];
  readonly questions: readonly ImportQuestion[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * Measures and updates of several files, the earlier ones first. `measures` are those that the rows
 * are about: known ones as they are, new ones as their first row defines them. Owners, directors and
 * covers of new ones are looked up in `people` where it is given (keys in lower case).
 */
export function importDocuments(
  documents: readonly PublishedDocument[],
  known: readonly Measure[] = [],
  people?: People,
): ImportResult {
  return imported(documents, new MeasureMatcher(known, people));
}

/**
 * A council's own table as the start command reads it: owners, directors and covers (`mail first
 * last`) by e-mail; somebody who is not in `people` (keys in lower case) is listed.
 */
export function readCouncilTable(document: PublishedDocument, people: People): ImportResult {
  return imported([document], new MeasureMatcher([], people));
}

function imported(documents: readonly PublishedDocument[], matcher: MeasureMatcher): ImportResult {
  for (const { rows } of documents) for (const row of rows) matcher.add(row);
  for (const { exceptions } of documents) for (const each of exceptions) matcher.addException(each);
  const result = matcher.result();
  const unread = documents.flatMap(({ notUnderstood }) => notUnderstood);
  const listed = new Set(unread.map(keyOf));
  const more = result.notUnderstood.filter((each) => !listed.has(keyOf(each)));
  return { ...result, notUnderstood: [...unread, ...more] };
}

function keyOf({ file, row, column, why }: NotUnderstood): string {
  return [file, row, column, why].join('\t');
}
