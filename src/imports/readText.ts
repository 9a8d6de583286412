import { foldText } from './foldText.ts';
import { plainCell } from './plainTable.ts';
import type { SourceBlock, SourceRow } from './source.ts';
import { goesOnBelow, spacedTable } from './textTable.ts';

type Separator = '|' | '\t' | 'spaces';

/**
 * Paragraphs and tables of a plain text. Lines with tabs or pipes (`| a | b |`, `a | b | c`) that
 * follow each other are a table, and so are three lines or more that wide gaps split into as many
 * columns each. `# Heading` lines are headings; else blank lines part paragraphs, whose line ends
 * are kept.
 */
export function readText(text: string): readonly SourceBlock[] {
  const reader = new TextReader();
  for (const line of text.split(/\r\n|[\n\r\f]/)) reader.read(line);
  return reader.end();
}

class TextReader {
  readonly #blocks: SourceBlock[] = [];
  #rows: SourceRow[] = [];
  /** The lines of a table set with spaces, as they stand. */
  #spaced: string[] = [];
  #lines: string[] = [];
  #separator: Separator | undefined;

  read(line: string): void {
    const below = this.#separator === 'spaces' && goesOnBelow(line, this.#spaced.at(-1));
    const separator = separatorOf(line) ?? (below ? 'spaces' : undefined);
    if (separator !== this.#separator) this.#endTable();
    if (separator) {
      this.#endParagraph();
      this.#separator = separator;
      if (separator === 'spaces') this.#spaced.push(line);
      // The rule under a header row says nothing.
      else if (!isRule(line)) this.#rows.push({ cells: cellsOf(line, separator).map(plainCell) });
      return;
    }
    const heading = /^(#{1,6}) +(\S.*)$/.exec(line);
    if (heading?.[1] && heading[2]) {
      this.#endParagraph();
      this.#blocks.push({ kind: 'heading', level: heading[1].length, text: foldText(heading[2]) });
    } else if (line.trim() === '') this.#endParagraph();
    else this.#lines.push(line);
  }

  end(): readonly SourceBlock[] {
    this.#endTable();
    this.#endParagraph();
    return this.#blocks;
  }

  #endTable(): void {
    const rows = this.#rows;
    const spaced = this.#spaced;
    const table = spaced.length > 0 ? spacedTable(spaced) : isSentence(rows) ? undefined : rows;
    this.#rows = [];
    this.#spaced = [];
    this.#separator = undefined;
    if (rows.length + spaced.length === 0) return;
    if (table) {
      this.#blocks.push({ kind: 'table', name: '', rows: table });
      return;
    }
    const lines = rows.map(({ cells }) => cells.map(({ text }) => text).join(' '));
    const text = foldText([...lines, ...spaced].join('\n'));
    if (text) this.#blocks.push({ kind: 'paragraph', text });
  }

  #endParagraph(): void {
    const text = foldText(this.#lines.join('\n'));
    this.#lines = [];
    if (text) this.#blocks.push({ kind: 'paragraph', text });
  }
}

/** One line with a pipe in it is a sentence with a pipe, one with a tab a line set with a tab. */
function isSentence(rows: readonly SourceRow[]): boolean {
  return rows.length === 1 && (rows[0]?.cells.length ?? 0) < 3;
}

function separatorOf(line: string): Separator | undefined {
  const trimmed = line.trim();
  if (trimmed.startsWith('|') ? trimmed.length > 1 : trimmed.includes(' | ')) return '|';
  if (trimmed.startsWith('+-') && isRule(trimmed)) return '|';
  if (trimmed.includes('\t')) return '\t';
  // Two spaces after a full stop are a typist's habit, no gap between columns.
  const gaps = trimmed.includes('  ') ? trimmed.match(/[^\s.!?:;,] {2,}(?=\S)/g) : null;
  return gaps && gaps.length >= 2 ? 'spaces' : undefined;
}

/** `\|` is a pipe of the text. Pipes at both ends frame the row. */
function cellsOf(line: string, separator: '|' | '\t'): readonly string[] {
  if (separator === '\t') return line.split('\t');
  const trimmed = line.trim();
  const cells: string[] = [''];
  for (let index = trimmed.startsWith('|') ? 1 : 0; index < trimmed.length; index += 1) {
    const character = trimmed.charAt(index);
    if (character === '|') cells.push('');
    else if (character === '\\' && trimmed[index + 1] === '|') {
      cells.push(`${cells.pop() ?? ''}|`);
      index += 1;
    } else cells.push(`${cells.pop() ?? ''}${character}`);
  }
  if (trimmed.endsWith('|') && !trimmed.endsWith('\\|')) cells.pop();
  return cells;
}

/** `|---|:--:|`, also with plus signs. */
function isRule(line: string): boolean {
  return line.includes('-') && /^[\s|:+-]+$/.test(line);
}
