import { type JudgedRow, judgeRow, judgeRowForecast } from '#domain/judgeRow.ts';
import { type Period, periodCode, samePeriodLastYear } from '#domain/period.ts';
import type { PublishedRow } from '#domain/published.ts';
import { readValue } from '#domain/readValue.ts';
import type { Scheme } from '#domain/scheme.ts';
import { cliText } from '#text/cli.ts';
import { columnsOf, printJsonList, printPage } from '../output.ts';
import { readRows } from '../readRows.ts';
import { schemeOf } from '../ruleOption.ts';

/** As the command line gives them. */
export interface StatusOptions {
  readonly scheme?: string;
  readonly json?: boolean;
}

interface StatusResult {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly period: string;
  readonly target: string;
  readonly outturn: string;
  readonly band: string;
  readonly label: string;
  readonly published: string;
  readonly agrees: boolean | null;
  /** The band of the forecast, where the row has one. */
  readonly forecast?: string;
}

/** `outturn status FILE`: every row's status beside the printed one. */
export async function statusCommand(file: string, options: StatusOptions): Promise<number> {
  const scheme = await schemeOf(options.scheme);
  const results: StatusResult[] = [];
  const kept = looksBack(scheme) ? await Array.fromAsync(readRows(file)) : undefined;
  const history = historyOf(kept ?? []);
  // A row with several periods is one row.
  const rows = new Set<number>();
  for await (const row of kept ?? readRows(file)) {
    rows.add(row.place.row);
    results.push(resultOf(row, scheme, judgeRow(scheme, row, lastYears(history, row))));
  }
  if (options.json) await printJsonList({ rows: rows.size }, 'results', results);
  else await printPage(table(results));
  return 0;
}

function resultOf(row: PublishedRow, scheme: Scheme, judged: JudgedRow): StatusResult {
  const { band, exceeded } = judged.judgement;
  const forecast = judgeRowForecast(scheme, row, judged);
  const look = exceeded && scheme.exceeded ? scheme.exceeded.look : scheme.looks[band];
  return {
    row: row.place.row,
    code: row.cells.code,
    title: row.cells.title,
    period: row.period ? periodCode(row.period) : row.cells.period,
    target: row.cells.target,
    outturn: row.cells.outturn,
    band,
    label: look.label,
    published: row.cells.status,
    agrees: judged.agrees,
    ...(forecast && { forecast: forecast.band }),
  };
}

function table(results: readonly StatusResult[]): string {
  return columnsOf([
    cliText.status.columns,
    ...results.map(({ row, code, title, period, target, outturn, label, published, agrees }) => [
      String(row),
      code || title,
      period,
      target,
      outturn,
      label,
      published,
      cliText.status.agrees(agrees),
    ]),
  ]);
}

/** Whether the rule looks at the same period last year: then all rows are read before the first is judged. */
function looksBack(scheme: Scheme): boolean {
  return 'nearIfNotWorse' in scheme && scheme.nearIfNotWorse;
}

function historyOf(rows: readonly PublishedRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const reading = readValue(row.cells.outturn);
      return row.period && reading.kind === 'number'
        ? [[measureIn(row, row.period), reading.number] as const]
        : [];
    }),
  );
}

function lastYears(history: ReadonlyMap<string, string>, row: PublishedRow): string | undefined {
  return row.period && history.get(measureIn(row, samePeriodLastYear(row.period)));
}

function measureIn({ cells }: PublishedRow, period: Period): string {
  const { plan, section, code, title } = cells;
  return [plan, section, code, title, periodCode(period)].join('\n');
}
