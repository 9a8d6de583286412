import { judgeRow } from '#domain/judgeRow.ts';
import { comparePeriods, type Period, periodCode, periodDays } from '#domain/period.ts';
import type { PublishedRow } from '#domain/published.ts';
import type { Scheme } from '#domain/scheme.ts';
import { type Summary, summarise } from '#domain/summary.ts';
import { summaryRow } from '#domain/summaryRow.ts';
import { cliText } from '#text/cli.ts';
import { periodWords } from '#text/period.ts';
import { roundingRule, statusSentence, wholeSentence, wordsSentence } from '#text/summary.ts';
import { print, printPage } from '../output.ts';
import { readRows } from '../readRows.ts';
import { schemeOf } from '../ruleOption.ts';

/** As the command line gives them. */
export interface SummaryOptions {
  readonly scheme?: string;
  readonly json?: boolean;
}

const kinds = ['indicator', 'target', 'action'] as const;

/**
 * `outturn summary FILE`: counts of the latest period, each naming its whole; of all rows where none
 * names a period.
 */
export async function summaryCommand(file: string, options: SummaryOptions): Promise<number> {
  const scheme = await schemeOf(options.scheme);
  const rows = await Array.fromAsync(readRows(file));
  const period = latestOf(rows);
  const code = period && periodCode(period);
  const counted = rows
    .filter((row) => (row.period && periodCode(row.period)) === code)
    .map((row) => summaryRow(scheme, row, judgeRow(scheme, row)));
  const summaries = kinds.map((kind) => summarise(counted, kind)).filter(({ whole }) => whole > 0);
  const json = { period: code ?? null, rounding: roundingRule, summaries };
  if (options.json) await print(`${JSON.stringify(json)}\n`);
  else await printPage(page(code, scheme, summaries));
  return 0;
}

/** The period that ends last; of those, the shortest: the fourth quarter before its year. */
function latestOf(rows: readonly PublishedRow[]): Period | undefined {
  const periods = new Map<string, Period>();
  for (const { period } of rows) if (period) periods.set(periodCode(period), period);
  const shortestLast = [...periods.values()].sort(comparePeriods);
  const end = shortestLast.at(-1);
  return end && shortestLast.find((period) => sameEnd(period, end));
}

function sameEnd(a: Period, b: Period): boolean {
  return periodDays(a).last === periodDays(b).last;
}

function page(code: string | undefined, scheme: Scheme, summaries: readonly Summary[]): string {
  const lines = summaries.flatMap((summary) => [
    wholeSentence(summary),
    statusSentence(summary, scheme),
    ...(summary.withWord > 0 ? [wordsSentence(summary)] : []),
  ]);
  return [code ? periodWords(code) : cliText.summary.noPeriod, ...lines, roundingRule].join('\n');
}
