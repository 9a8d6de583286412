import type { ImportCandidate, ImportQuestion } from '#domain/importQuestion.ts';
import type { NotUnderstood } from '#domain/published.ts';

/** What was not understood: file, row and column, what was expected and what to do. */
export function notUnderstoodSentence(problem: NotUnderstood): string {
  return `${placeOf(problem)}: ${said(problem)}`;
}

/** The cells of a column that is not read, told together. */
export function unreadColumnSentence(place: {
  readonly file: string;
  readonly column: string;
  readonly rows: number;
}): string {
  const rows = place.rows === 1 ? 'one row' : `${place.rows.toLocaleString('en-GB')} rows`;
  return `${place.file}, column ${quoted(place.column)}: this is not a column that Outturn reads. What stands in it was left out (${rows}).`;
}

/** What an import asks a person, and what became of the row meanwhile. */
export function questionSentence(question: ImportQuestion): string {
  const { file, row, code, title, section, candidates } = question;
  const name = named({ code, title, section });
  const others = candidates.map(named).join(', or ');
  const begin = `${file}, row ${row}: ${name}`;
  const apart = question.measureId
    ? 'It was taken as a new one; say so if they are the same.'
    : 'Its figures were left out; say which one is meant.';
  switch (question.kind) {
    case 'severalMatches':
      return `${begin} fits more than one: ${others}. Its figures were left out; say which one is meant.`;
    case 'sameCode':
      return `${begin} has the code of ${others}, but another title. ${apart}`;
    case 'sameTitle':
      return `${begin} has the title of ${others}, but another code. ${apart}`;
    case 'otherSection':
      return `${begin} has the code and title of ${others}, but stands in another section or plan. ${apart}`;
  }
}

function said({ row, column, text, why }: NotUnderstood): string {
  const quote = quoted(text);
  switch (why) {
    case 'unknownColumn':
      if (row > 0)
        return `${quote} stands in a column that Outturn does not read. It was left out.`;
      return `${column === '' || column.length > 60 ? `the column ${quote}` : 'this'} is not a column that Outturn reads. It was left out; rename it if it should be read.`;
    case 'unknownTable':
      return `${quote} stands in a table without column names that Outturn knows, such as Indicator, Target and Outturn. It was left out; check whether it holds figures.`;
    case 'unknownRow':
      return `${quote} belongs to no indicator, target or action that could be recognised. It was left out; check it in the file.`;
    case 'unreadablePeriod':
      return text.trim() === ''
        ? 'no period is given. Write one such as 2024-25 Q4, 2023-24 or 2024-09 and import again.'
        : `${quote} is not a period. Write it as 2024-25 Q4, 2004-05 P3, 2023-24 or 2024-09 and import again.`;
    case 'unreadableValue':
      return `${quote} is not a number. Write one such as 79, 1,234 or 98.5 and import again.`;
    case 'unreadableDate':
      return `${quote} is not a date. Write it as 2025-03-31 or 31 March 2025 and import again.`;
    case 'unknownWord':
      return `${quote} is not a word (or a person) that is known here. Correct it or leave it empty, and import again.`;
    case 'tooManyCells':
      return `${quote} stands under no column: the row has more cells than the header. Check for a comma or a cell too many.`;
    case 'missingTitle':
      return text.trim() === ''
        ? 'there is neither a code nor a title. Fill in one of them and import again.'
        : `there is neither a code nor a title beside ${quote}. Fill in one of them and import again.`;
    case 'repeatedRow':
      return `the same indicator and period stand in row ${text} already. Take one of the two rows out and import again.`;
  }
}

function placeOf({ file, row, column }: NotUnderstood): string {
  const parts = [file];
  if (row > 0) parts.push(`row ${row}`);
  if (column !== '' && (row > 0 || column.length <= 60)) parts.push(`column ${quoted(column)}`);
  return parts.join(', ');
}

function named({ code, title, section }: Omit<ImportCandidate, 'id'>): string {
  const name = quoted([code, title].filter((part) => part !== '').join(' '));
  return section === '' ? name : `${name} (${section})`;
}

/** At most 80 characters, on one line. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 80 ? `${line.slice(0, 80)}…` : line}"`;
}
