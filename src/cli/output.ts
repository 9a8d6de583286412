import { once } from 'node:events';

/** Writes to standard output and waits where the reader is slower. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A remark beside the answer: never mixed into what a program reads. */
export function remark(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** `{"rows":2,"results":[…]}` item by item, so that a large answer is never one string. */
export async function printJsonList(
  head: Readonly<Record<string, unknown>>,
  name: string,
  items: Iterable<unknown>,
): Promise<void> {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`,
  );
  let text = `{${fields.join('')}${JSON.stringify(name)}:[`;
  let separator = '';
  for (const item of items) {
    text += separator + JSON.stringify(item);
    separator = ',';
    if (text.length > 64 * 1024) {
      await print(text);
      text = '';
    }
  }
  await print(`${text}]}\n`);
}

/** Columns of text, each as wide as its widest cell, for a terminal. */
export function columnsOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(48, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.slice(0, 48).padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
