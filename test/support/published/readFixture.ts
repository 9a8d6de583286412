import type { PublishedDocument } from '#domain/published.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import { buildPublished } from './buildPublished.ts';
import type { PublishedName } from './transcription.ts';

type Format = 'html' | 'docx';

/** The formats that published reports are rebuilt in. */
export const formats: readonly Format[] = ['html', 'docx'];

/** Imports a rebuilt report as anybody would import the file. */
export async function readFixture(name: PublishedName, format: Format): Promise<PublishedDocument> {
  const fixture = buildPublished(name);
  const bytes = format === 'html' ? new TextEncoder().encode(fixture.html) : await fixture.docx();
  return readPublished(await openSource(bytes, `${name}.${format}`));
}
