/** Characters that take no room in print; the joiner of emoji and of Indic letters is not among them. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * A text as it reads: each line without white space around it and with single spaces within, lines
 * parted by line feeds, no blank lines at either end and none twice.
 */
export function foldText(text: string): string {
  if (/^[!-~]*$/.test(text)) return text; // most cells: one word, nothing to fold
  const lines: string[] = [];
  for (const line of text.replace(invisible, '').split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/)) {
    const folded = line.replace(/\s+/g, ' ').trim();
    if (folded || (lines.length > 0 && lines.at(-1) !== '')) lines.push(folded);
  }
  if (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}
