import type { PublishedDocument } from '#domain/published.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';

/** What files say, one after the other. Throws `FileProblem` for the first that cannot be read. */
export async function readDocuments(files: readonly string[]): Promise<PublishedDocument[]> {
  const documents: PublishedDocument[] = [];
  for (const file of files) documents.push(readPublished(await openSource(file)));
  return documents;
}
