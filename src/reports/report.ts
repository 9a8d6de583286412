import { writeDay } from '#domain/day.ts';
import type { PeriodAt } from '#domain/periodAt.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import type { Band, Scheme } from '#domain/scheme.ts';
import type { Explanation } from '#domain/update.ts';
import { reportText } from '#text/report.ts';
import { resultWords } from '#text/result.ts';
import { ruleSentence } from '#text/rule.ts';
import { shownStatus } from '#text/status.ts';

/** A report as plain data: what every writer prints and nothing that only one of them needs. */
export interface Report {
  readonly title: string;
  readonly key: string;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly TableRow[];
  };
}

interface TableRow {
  readonly cells: readonly string[];
  readonly band: Band;
}

/** The one-table report of a period as it stands on a day. */
export function quarterReport(scheme: Scheme, at: PeriodAt, rows: readonly ReportRow[]): Report {
  const { code } = at.period;
  return {
    title: reportText.title(code),
    key: ruleSentence(scheme),
    table: {
      caption: reportText.tableCaption(code),
      columns: reportText.columns,
      rows: rows.map((row) => tableRow(scheme, row, at)),
    },
  };
}

function tableRow(scheme: Scheme, row: ReportRow, at: PeriodAt): TableRow {
  const { measure, target, update } = row;
  const band = update?.band ?? 'none';
  const words = [update?.commentary, update?.explanation && explained(update.explanation)];
  return {
    band,
    cells: [
      `${measure.code} ${measure.title}`,
      reportText.good[measure.polarity],
      target?.value.raw ?? reportText.noTarget,
      resultWords(row, at),
      shownStatus(scheme, row),
      words.filter(Boolean).join('\n'),
    ],
  };
}

function explained({ cause, action, backOnTarget }: Explanation): string {
  return reportText.explanation(sentence(cause), sentence(action), writeDay(backOnTarget));
}

/** Officers often leave the full stop out; the printed parts follow each other. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
