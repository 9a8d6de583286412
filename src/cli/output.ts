import { once } from 'node:events';

/** Writes to standard output and waits where the reader is slower. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a page for people to standard output. */
export async function printPage(page: string): Promise<void> {
  await print(`${shown(page)}\n`);
}

/** A remark beside the answer: never mixed into what a program reads. */
export function remark(sentence: string): void {
  process.stderr.write(`${shown(sentence)}\n`);
}

/** A file's words may hold codes that would move the reader's cursor or turn the line round. */
function shown(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '?');
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

/** Columns of text, each as wide as its widest cell of at most 48 letters, for a terminal. */
export function columnsOf(table: readonly (readonly string[])[]): string {
  const rows = table.map((row) => row.map(oneLine));
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function oneLine(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}
