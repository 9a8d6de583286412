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
      'write measures and figures of published tables into the record: made where they are new, changed where they differ',
    noFile: 'Name a file, or a register with --register FILE.',
    noRecord:
      'Say which record to write to with --site and --token (or OUTTURN_SITE_ID and OUTTURN_TOKEN), or add --dry-run to see what would be imported.',
    noRegister: (file: string) =>
      `${file}: no register was found. Expected a row for each indicator, under names such as code, title, owner and definition.`,
    read: (measures: number, updates: number) =>
      `${count(measures, 'measure')} and ${count(updates, 'update')} were read; nothing was written.`,
    parts: { measures: 'Measures', targets: 'Targets', updates: 'Updates' },
    progress: (part: string, done: number, all: number) => `${part}: ${done} of ${all}`,
    saved: (part: string, rows: { created: number; changed: number; same: number }) =>
      `${part}: ${rows.created} new, ${rows.changed} changed, ${rows.same} as before.`,
    would: 'Nothing was written. It would be:',
    kept: (number: number) =>
      `${count(number, 'update')} left as people answered or changed them, though the file says something else:`,
    questions: (number: number) => `${count(number, 'question')}:`,
  },
  export: {
    about: 'write all measures and figures of the record as a table, or the register of measures',
    asPublished:
      'as a report prints them: closed periods only, every status in the council’s words',
    record: 'the lists themselves with every column: json, an Excel sheet a list, or csv files',
    register: 'csv, xlsx or json; or register for the measures with their people',
    needsFolder: 'The lists as csv are several files: add --output FOLDER.',
    notBoth: 'Choose one of --as-published and --record; a register has neither.',
    gone: (number: number) =>
      `${count(number, 'person', 'people')} in the record ${number === 1 ? 'is' : 'are'} not in the directory any more; their addresses are left empty.`,
    written: (file: string) => `Written to ${file}.`,
  },
  standIn: {
    about: 'run a stand-in for Microsoft 365 on this machine: lists, sign-in and chat, for tests',
    ready: (graph: string, site: string) =>
      `The stand-in answers at ${graph}\nSite: ${site}\nStop it with Ctrl+C.`,
    token: (name: string, token: string) => `Token (${name}): ${token}`,
    badFaults: (file: string, words: string) => `${file} cannot be used: ${words}`,
    badNumber: (name: string, value: string, from: number, to: number) =>
      `${name} is "${value}"; it must be a whole number from ${from} to ${to}.`,
    portTaken: (port: number) =>
      `Port ${port} is used by another program. Stop that one, or choose another with --port.`,
    realCredentials: (variable: string) =>
      `${variable} is set: the stand-in does not start beside a council’s own credentials. Unset it, or use another shell.`,
  },
  connection: {
    noSite: 'Say which site holds the record: --site ID (or OUTTURN_SITE_ID).',
    noToken: 'Say who you are: --token TOKEN (or OUTTURN_TOKEN).',
    badSite: (site: string) =>
      `There is no site "${site}". Give its id (host,collection,site) or its address.`,
    badAddress: (address: string) =>
      `"${address}" is not an address. Write it as https://graph.microsoft.com/v1.0.`,
    notSecure: (address: string) =>
      `${address} is not a safe address: only https, or a stand-in on this machine.`,
    pause: (seconds: number) =>
      `SharePoint asks for a pause of ${count(seconds, 'second')}; going on by itself afterwards ...`,
    failed: (reason: string, detail: string) => `${failures[reason] ?? ''} (${detail})`,
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
    graph: 'where Graph answers (default: Microsoft 365, or OUTTURN_GRAPH_URL)',
    site: 'the site that holds the record: its id or address (or OUTTURN_SITE_ID)',
    token: 'an access token for Graph (better: OUTTURN_TOKEN, which nobody else sees)',
    registerFile: 'a register: one row a measure, with its people by e-mail',
    port: 'the port of 127.0.0.1 to answer on',
    data: 'the folder that keeps its data',
    empty: 'without the sample council: a site without lists',
    latency: 'milliseconds that every answer waits',
    faults: 'a JSON file that says what goes wrong, and when',
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

/** Why the record did not answer, and what helps; said to whoever runs a command. */
const failures: Readonly<Record<string, string>> = {
  notAllowed:
    'The record refused: this token may not do that. It may have expired, or belong to somebody with fewer rights.',
  notThere: 'There is no such site or list. Check --site, or have the lists made first.',
  notReachable: 'SharePoint cannot be reached. Try again in a few minutes; nothing is lost.',
  busy: 'SharePoint asked for a pause. Try again in a few minutes; nothing is lost.',
  changed: 'Somebody else changed the record meanwhile. Run the command again.',
  refused: 'SharePoint did not accept this.',
};

function count(number: number, noun: string, several = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : several}`;
}
