import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { FileProblem } from './fileProblem.ts';
import { readHtml } from './readHtml.ts';
import type { SourceBlock } from './source.ts';
import type { ZipParts } from './zipSafety.ts';

/** Styles that mammoth does not take for headings by itself. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * Headings, paragraphs and tables of a Word document, without what tracked changes deleted. Note
 * marks are raised figures, the notes stand at the end. Throws FileProblem `damaged`.
 */
export async function readDocx(zip: ZipParts, file: string): Promise<readonly SourceBlock[]> {
  const buffer = Buffer.from(zipSync(textParts(zip), { level: 0 }));
  const { value } = await mammoth
    .convertToHtml(
      { buffer },
      { styleMap, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    .catch((error: unknown) => {
      throw new FileProblem(file, { kind: 'damaged' }, {}, error);
    });
  return readHtml(value, file);
}

/**
 * Only the parts that hold text, unpacked within their limits before mammoth sees them: pictures
 * and macros are left behind.
 */
function textParts(zip: ZipParts): Record<string, Uint8Array> {
  const parts = zip.unpack((name) => /\.(?:xml|rels)$/i.test(name));
  const kept = [...parts].map(([name, bytes]): [string, Uint8Array] => [
    name,
    /^word\/[^/]+\.xml$/i.test(name) ? withFields(bytes) : bytes,
  ]);
  return Object.fromEntries(kept);
}

/** Mammoth drops the result of a simple field (a date, a property); as a smart tag it is kept. */
function withFields(bytes: Uint8Array): Uint8Array {
  const xml = strFromU8(bytes);
  if (!xml.includes('<w:fldSimple')) return bytes;
  return strToU8(xml.replace(/(<\/?w:)fldSimple\b/g, '$1smartTag'));
}
