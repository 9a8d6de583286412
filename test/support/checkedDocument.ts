import type { CheckedDocument, CheckedRow, RowCheck } from '#checks/checkedRow.ts';
import { prepare } from '#checks/prepare.ts';
import type { Finding } from '#domain/finding.ts';
import type { MeasureKind } from '#domain/measure.ts';
import { parsePeriod } from '#domain/period.ts';
import {
  type InterchangeColumn,
  interchangeColumns,
  type PublishedCount,
  type PublishedDocument,
  type PublishedException,
  type PublishedLabel,
} from '#domain/published.ts';
import { withinTenPercent } from '#domain/schemes.ts';

/** A row by the cells that matter; `period` is a code such as `2024-25 Q4`. */
export type Cells = Partial<Record<InterchangeColumn, string>> & { kind?: MeasureKind };

export interface Parts {
  readonly period?: string;
  readonly asAt?: string;
  readonly rows?: readonly Cells[];
  readonly exceptions?: readonly Partial<PublishedException>[];
  readonly counts?: readonly Partial<PublishedCount>[];
  readonly labels?: readonly Partial<PublishedLabel>[];
  readonly passages?: readonly string[];
}

const file = 'report.html';

/** An invented document, prepared under the rule "within 10 % of target". */
export function checkedDocument(parts: Parts): CheckedDocument {
  const period = parts.period === undefined ? undefined : parsePeriod(parts.period);
  const published: PublishedDocument = {
    file,
    title: '',
    period,
    asAt: undefined,
    rows: (parts.rows ?? []).map((cells, index) => ({
      place: { file, row: index + 1 },
      kind: cells.kind ?? 'indicator',
      period: parsePeriod(cells.period ?? parts.period ?? ''),
      cells: {
        ...(Object.fromEntries(interchangeColumns.map((column) => [column, ''])) as Record<
          InterchangeColumn,
          string
        >),
        ...cells,
      },
    })),
    exceptions: (parts.exceptions ?? []).map((exception, index) => ({
      place: { file, row: 100 + index },
      heading: '',
      section: '',
      period: parsePeriod(exception.periodRaw ?? ''),
      periodRaw: '',
      value: '',
      target: '',
      commentary: '',
      ...exception,
    })),
    counts: (parts.counts ?? []).map((count) => ({
      place: { file, row: 0 },
      group: '',
      count: 0,
      percent: '',
      quote: `${count.group ?? ''} ${count.count ?? 0}`,
      kind: undefined,
      ...count,
    })),
    labels: (parts.labels ?? []).map((label) => ({
      place: { file, row: 0 },
      role: 'column',
      text: '',
      ...label,
    })),
    passages: (parts.passages ?? []).map((text) => ({
      place: { file, row: 0 },
      heading: '',
      text,
    })),
    notUnderstood: [],
  };
  return prepare(published, withinTenPercent, parts.asAt);
}

/** What a row check finds in all rows of a document. */
export function inRows(check: RowCheck, document: CheckedDocument): readonly Finding[] {
  return document.rows.flatMap((row: CheckedRow) => check(row, document));
}

/** Class and severity of each finding, for tables of cases. */
export function seen(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.class} ${finding.severity}`);
}
