import { periodCode } from '#domain/period.ts';
import type { PublishedDocument } from '#domain/published.ts';

/**
 * The documents of a folder as they are to be checked. Files of one period, or of none, are parts of
 * one report: its tables, exceptions and counts belong together. Files of several periods stand each
 * alone, and their rows once more together, so that a text is seen beside that of the last quarter.
 */
export function joinDocuments(documents: readonly PublishedDocument[]): PublishedDocument[] {
  if (documents.length < 2) return [...documents];
  const codes = new Set(documents.map(({ period }) => period && periodCode(period)));
  codes.delete(undefined);
  const joined = join(documents);
  return codes.size < 2 ? [joined] : [...documents, rowsAlone(joined)];
}

function join(documents: readonly PublishedDocument[]): PublishedDocument {
  const first = <Value>(of: (document: PublishedDocument) => Value | undefined) =>
    documents.map(of).find((value) => value !== undefined);
  return {
    file: documents.map(({ file }) => file).join(', '),
    title: first(({ title }) => title || undefined) ?? '',
    period: first(({ period }) => period),
    asAt: first(({ asAt }) => asAt),
    rows: documents.flatMap(({ rows, period }) =>
      rows.map((row) => ({ ...row, period: row.period ?? period })),
    ),
    exceptions: documents.flatMap(({ exceptions }) => exceptions),
    counts: documents.flatMap(({ counts }) => counts),
    labels: documents.flatMap(({ labels }) => labels),
    passages: documents.flatMap(({ passages }) => passages),
    notUnderstood: documents.flatMap(({ notUnderstood }) => notUnderstood),
  };
}

function rowsAlone(document: PublishedDocument): PublishedDocument {
  return {
    ...document,
    period: undefined,
    exceptions: [],
    counts: [],
    labels: [],
    passages: [],
  };
}
