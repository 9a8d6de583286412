import { writeDay } from '#domain/day.ts';
import { explanationOwed } from '#domain/exception.ts';
import type { PeriodAt } from '#domain/periodAt.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import type { Scheme } from '#domain/scheme.ts';
import { resultWords } from '#text/result.ts';
import { shownStatus } from '#text/status.ts';
import { tabText } from '#text/tab.ts';

interface FiguresProps {
  readonly caption: string;
  readonly scheme: Scheme;
  readonly rows: readonly ReportRow[];
  readonly at: PeriodAt;
}

const columns = tabText.columns;

/** The indicators of a period; on a narrow page each row becomes a block with its own labels. */
export function Figures({ caption, scheme, rows, at }: FiguresProps) {
  return (
    // The roles are said outright: a table drawn as blocks would lose them in some browsers.
    <table className="figures" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {Object.values(columns).map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <FigureRow key={row.measure.id} scheme={scheme} row={row} at={at} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureRowProps {
  readonly scheme: Scheme;
  readonly row: ReportRow;
  readonly at: PeriodAt;
}

function FigureRow({ scheme, row, at }: FigureRowProps) {
  const { measure, target } = row;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span className="code">{measure.code}</span> {measure.title}
      </th>
      <Cell label={columns.section}>{measure.section}</Cell>
      <Cell label={columns.good}>{tabText.good[measure.polarity]}</Cell>
      <Cell label={columns.target}>{target?.value.raw ?? tabText.noTarget}</Cell>
      <Cell label={columns.result}>{resultWords(row, at)}</Cell>
      <Cell label={columns.status}>{shownStatus(scheme, row)}</Cell>
      <Cell label={columns.comment}>
        <Comment scheme={scheme} row={row} />
      </Cell>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <td role="cell" data-label={label}>
      {children}
    </td>
  );
}

function Comment({ scheme, row: { update } }: { scheme: Scheme; row: ReportRow }) {
  if (!update) return null;
  const { commentary, explanation } = update;
  return (
    <>
      {commentary && <p>{commentary}</p>}
      {explanationOwed(scheme, update) && <p>{tabText.explanationOwed}</p>}
      {explanation && (
        <>
          <p>
            {tabText.cause}: {explanation.cause}
          </p>
          <p>
            {tabText.action}: {explanation.action}
          </p>
          <p>
            {tabText.back}: {writeDay(explanation.backOnTarget)}
          </p>
        </>
      )}
    </>
  );
}
