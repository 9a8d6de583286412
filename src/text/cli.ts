/** What the commands say; read by the performance team and by IT. */
export const cliText = {
  about: 'Council performance figures: judge, check, count and convert them.',
  status: {
    about: 'work out the status of every row and compare it with the printed one',
    columns: ['Row', 'Code', 'Period', 'Target', 'Result', 'Status', 'Printed', 'Agrees'],
    agrees: (agrees: boolean | null) => (agrees === null ? '' : agrees ? 'yes' : 'NO'),
  },
  check: {
    about: 'look for contradictions between figures, words, counts and dates',
    noRows: 'No table of indicators, targets or actions was found: only the text was checked.',
    nothing: (rows: number) => `Nothing found in ${count(rows, 'row')}.`,
    found: (errors: number, others: number, rows: number) =>
      `${count(errors, 'error')} and ${count(others, 'other point')} in ${count(rows, 'row')}.`,
    place: (row: number, code: string, period: string) =>
      [row === 0 ? 'Whole document' : `Row ${row}`, code, period].filter(Boolean).join(', '),
  },
  summary: {
    about: 'count the rows of the latest period, each count naming its whole',
    noPeriod: 'All rows (none names a period that can be read, such as 2024-25 Q4)',
  },
  import: {
    about:
      'read published tables and show what would be imported, what is asked, what was not understood',
    onlyDryRun:
      'Importing into a council’s lists is not built yet: add --dry-run to see what would be imported.',
    done: (measures: number, updates: number) =>
      `${count(measures, 'measure')} and ${count(updates, 'update')} were read; nothing was written.`,
    questions: (number: number) => `${count(number, 'question')}:`,
  },
  convert: {
    about: 'write the same rows as csv, xlsx or json; xlsx and json come back without loss',
    toTerminal: 'An Excel file cannot be shown here: add --output FILE.',
  },
  options: {
    rule: 'how statuses are decided: a name, a JSON file, or JSON (built-in: percent-10)',
    json: 'print JSON',
    asAt: 'the day as at which lateness is judged, YYYY-MM-DD',
    dryRun: 'write nothing, show what would be done',
    to: 'csv, xlsx or json',
    output: 'write to this file instead of the screen',
  },
  example: 'Example:',
  unknownRule: (name: string, names: readonly string[]) =>
    `"${name}" is neither a built-in rule nor a file. Built-in: ${names.join(', ')}.`,
  badRule: (where: string, sentence: string) => `The rule in ${where} cannot be used: ${sentence}`,
  badDay: (raw: string) => `"${raw}" is not a day. Write it as YYYY-MM-DD, for example 2025-04-30.`,
  noFile: (path: string) => `${path} is not there. Check the name and the folder.`,
  notReadable: (path: string) => `${path} cannot be opened: you may not read it.`,
  notWritable: (path: string) =>
    `${path} cannot be written. Check the folder, its rights and the disk.`,
  notPrinted: 'The answer could not be written out. Check whether the disk is full.',
  emptyFolder: (path: string) =>
    `${path} holds no file that can be read: csv, xlsx, docx, html, txt or json.`,
  isFolder: (path: string) => `${path} is a folder. Name one file.`,
  noRows: (file: string) =>
    `${file}: no table of measures was found. Expected columns such as code, title, period, target and outturn.`,
  notUsed: (file: string, reasons: readonly string[]) =>
    `${file} was not used. Correct this and try again:\n${reasons.join('\n')}`,
  skipped: (file: string) =>
    `${file} was left out: it is none of csv, xlsx, docx, html, txt, json.`,
  notUnderstood: (number: number) => `Not understood (${number}):`,
  more: (number: number) =>
    `  … and ${number} more; "import FILE --dry-run --json" lists them all.`,
} as const;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
