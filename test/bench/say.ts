/** A line of the bench's report. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Cells of one line, each as wide as its column's number says; names are on the left. */
export function row(cells: readonly (string | number)[], widths: readonly number[]): string {
  const padded = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    return index === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
  });
  return `  ${padded.join(' ')}`;
}
