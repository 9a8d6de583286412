import { readValue } from '#domain/readValue.ts';

/** A title and the target that stood in it; the target is empty where none did. */
export interface TitleTarget {
  readonly title: string;
  readonly target: string;
}

const inBrackets =
  /\s*[([](?:[^()[\]]{0,20} )?targets?(?: is| of|:| =|=| -| –)? ?([^()[\]]{1,40})[)\]]/i;
const atEnd = /[\n;,.–-]\s*(?:our |the )?target(?: is| of|:| =| -| –)? ([^\n;]{1,40}?)\.?$/i;
const worded =
  /^(?:at least|at most|more than|less than|under|over|up to|maximum|minimum|max\.?|min\.?|[<>≤≥]=?)? ?/i;

/**
 * The target that a title names: `Calls answered (target 95%)`, `Calls abandoned. Target is 5% or
 * less`. Only a figure is one; the title is what is left, since the target changes with the years.
 */
export function titleTarget(text: string): TitleTarget {
  if (!/target/i.test(text) || text.length > 400) return { title: text, target: '' };
  for (const pattern of [inBrackets, atEnd]) {
    const found = pattern.exec(text);
    const target = (found?.[1] ?? '').trim();
    if (!found || !isFigure(target)) continue;
    const title = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`;
    if (title.trim() !== '') return { title: title.trim(), target };
  }
  return { title: text, target: '' };
}

function isFigure(text: string): boolean {
  const bare = text
    .replace(worded, '')
    .replace(/ (?:or|and) (?:less|more|fewer|below|above|over|under|lower|higher)$/i, '');
  return /\d/.test(bare) && readValue(bare).kind === 'number';
}
