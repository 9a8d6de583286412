import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The code's own words, which no person outside the team should have to learn. */
const inside = /\b(bands?|schemes?|polarity|ladders?|snapshots?|tenants?|provision\w*|OKRs?)\b/i;

/** Every string and template of a file; template expressions are left out. */
function texts(source: string): string[] {
  const found = source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return found
    .filter((text) => !/^'(\.|#|node:)/.test(text))
    .map((text) => text.replace(/\$\{[^}]*\}/g, ''));
}

describe('what people read', () => {
  it.each(globSync('src/text/*.ts'))('%s uses none of the code’s own words', (file) => {
    const faults = texts(readFileSync(file, 'utf8')).filter((text) => inside.test(text));
    // A keyed table of steps or kinds may name them; a sentence (with a space) may not.
    expect(faults.filter((text) => text.includes(' '))).toEqual([]);
  });
});
