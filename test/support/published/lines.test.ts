import { describe, expect, test } from 'vitest';
import { buildPublished } from './buildPublished.ts';
import { comparable, lineIndex } from './lines.ts';
import { hasShared, publishedNames, sharedNote } from './transcription.ts';
import { correctClaims, discrepancies } from './truth.ts';

describe.skipIf(!hasShared)(`the rebuilt published reports${sharedNote}`, () => {
  test.each(publishedNames.map((name) => ({ name })))(
    '$name: every quote of the truth lists stands at its line',
    ({ name }) => {
      const index = lineIndex(buildPublished(name));
      const elsewhere = [...discrepancies(), ...correctClaims()]
        .filter(({ doc }) => doc === name)
        .filter(({ line, quote }) => !index.textAt(line).includes(comparable(quote)));
      expect(elsewhere).toEqual([]);
    },
  );

  test.each(publishedNames.map((name) => ({ name })))(
    '$name: is a Word file too',
    async ({ name }) => {
      const bytes = await buildPublished(name).docx();
      expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]); // every zip begins with PK
    },
  );
});
