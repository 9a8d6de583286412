import type { Finding } from '#domain/finding.ts';
import type { CheckedRow, DocumentCheck } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { compactText, wordsOf } from './words.ts';

interface Spelling {
  readonly text: string;
  readonly first: CheckedRow;
  count: number;
}

/** Longer cells are sentences that begin with a status: nobody expects them to be alike. */
const longest = 40;
/** A document with more different words than this has no list of statuses to hold to. */
const mostSpellings = 60;

/**
 * One meaning spelled in several ways within a document: `On / Above Target`, `On/Above Target` and
 * `Above Target`. The most frequent spelling is taken for the right one; one finding for each other.
 */
export const statusVocabulary: DocumentCheck = ({ rows }) => {
  const byKind = Map.groupBy(rows, (row) => row.published.kind);
  return [...byKind.values()].flatMap((group) => {
    const spellings = spellingsOf(group);
    if (spellings.length > mostSpellings) return [];
    return spellings.flatMap((spelling) => {
      const usual = spellings
        .filter((other) => isUsual(other, spelling) && sameMeaning(spelling, other))
        .toSorted((one, other) => other.count - one.count)[0];
      return usual ? [finding(spelling, usual)] : [];
    });
  });
};

function spellingsOf(rows: readonly CheckedRow[]): readonly Spelling[] {
  const found = new Map<string, Spelling>();
  for (const row of rows) {
    const text = withoutArrows(row.published.cells.status);
    if (text === '' || text.length > longest) continue;
    const known = found.get(text);
    if (known) known.count += 1;
    else found.set(text, { text, first: row, count: 1 });
  }
  return [...found.values()];
}

/** Arrows beside a status tell the direction of travel, which is another matter. */
const arrows = /[\u2190-\u21ff\u25b2-\u25c5\u2794-\u27be\u2b00-\u2b4f\u{1f53a}-\u{1f53d}]\ufe0f?/gu;

function withoutArrows(status: string): string {
  return status.replace(arrows, ' ').replace(/\s+/g, ' ').trim();
}

/** More frequent, or as frequent and printed first. */
function isUsual(other: Spelling, spelling: Spelling): boolean {
  if (other.count !== spelling.count) return other.count > spelling.count;
  return other !== spelling && place(other) < place(spelling);
}

function place(spelling: Spelling): number {
  return spelling.first.published.place.row;
}

function withoutStop(text: string): string {
  return text.replace(/[\s.,;:]+$/, '');
}

function sameMeaning(one: Spelling, other: Spelling): boolean {
  if (compactText(one.text) === compactText(other.text)) {
    // A full stop at the end is nobody's other spelling.
    return compactText(one.text) !== '' && withoutStop(one.text) !== withoutStop(other.text);
  }
  const [meaning, meant] = [one.first.label, other.first.label];
  if (meaning.kind !== 'bands' || meant.kind !== 'bands') return false;
  if (meaning.bands.length !== 1 || meaning.bands.join() !== meant.bands.join()) return false;
  if (/[(*+]/.test(one.text) || /[(*+]/.test(other.text)) return false;
  return isPart(wordsOf(one.text), wordsOf(other.text));
}

/** `above target` is part of `on above target`; `completed` and `complete` are one word. */
function isPart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length === 1) return stem(short[0] ?? '') === stem(long[0] ?? '');
  return short.length > 1 && short.every((word) => long.includes(word));
}

function stem(word: string): string {
  return word.replace(/e?d$|e$/, '');
}

function finding(spelling: Spelling, usual: Spelling): Finding {
  return rowFinding(spelling.first, {
    class: 'status-vocabulary',
    severity: 'style',
    audience: 'performance',
    quote: spelling.text,
    arithmetic: `"${spelling.text}" ${times(spelling.count)}, "${usual.text}" ${times(usual.count)}`,
    published: spelling.text,
    expected: usual.text,
  });
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
