import type { NotUnderstood } from '#domain/published.ts';
import { cliText } from '#text/cli.ts';
import { notUnderstoodSentence, unreadColumnSentence } from '#text/import.ts';

/** How many remarks are kept of a file before the rest is only counted. */
const mostRemarks = 20;

/**
 * What was not understood, for people: the cells of one unknown column are told together, the first
 * few of all else one by one. What makes a file unusable, a row that stands twice, is kept apart.
 */
export class Remarks {
  readonly #columns = new Map<string, { file: string; column: string; rows: number }>();
  readonly #sentences: string[] = [];
  readonly #repeated: string[] = [];
  readonly #most: number;
  #others = 0;

  constructor(most: number = mostRemarks) {
    this.#most = most;
  }

  add(notUnderstood: readonly NotUnderstood[]): void {
    for (const item of notUnderstood) {
      if (item.why === 'unknownColumn' && item.row > 0) this.#addToColumn(item);
      else if (item.why === 'repeatedRow') this.#keep(this.#repeated, item);
      else {
        this.#others += 1;
        this.#keep(this.#sentences, item);
      }
    }
  }

  /** Why the file cannot be used; empty where it can. */
  get repeated(): readonly string[] {
    return this.#repeated;
  }

  /** A headline with the number of remarks, and the remarks; empty where there are none. */
  lines(): string[] {
    const columns = [...this.#columns.values()].slice(0, this.#most);
    const shown = [...columns.map(unreadColumnSentence), ...this.#sentences];
    const number = this.#columns.size + this.#others;
    if (number === 0) return [];
    const rest = number - shown.length;
    return [
      cliText.notUnderstood(number),
      ...shown.map((sentence) => `  ${sentence}`),
      ...(rest > 0 ? [cliText.more(rest)] : []),
    ];
  }

  #addToColumn({ file, column }: NotUnderstood): void {
    const key = `${file}\n${column}`;
    const rows = (this.#columns.get(key)?.rows ?? 0) + 1;
    this.#columns.set(key, { file, column, rows });
  }

  #keep(kept: string[], item: NotUnderstood): void {
    if (kept.length < this.#most) kept.push(notUnderstoodSentence(item));
  }
}
