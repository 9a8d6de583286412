import { writeDay } from '#domain/day.ts';
import { explanationOwed } from '#domain/exception.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import type { Scheme } from '#domain/scheme.ts';
import { statusWords } from '#text/status.ts';
import { tabText } from '#text/tab.ts';

interface FiguresProps {
  readonly caption: string;
  readonly scheme: Scheme;
  readonly rows: readonly ReportRow[];
}

const columns = tabText.columns;

/** The indicators of a period; on a narrow page each row becomes a block with its own labels. */
export function Figures({ caption, scheme, rows }: FiguresProps) {
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
          <FigureRow key={row.measure.id} scheme={scheme} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ scheme, row }: { scheme: Scheme; row: ReportRow }) {
  const { measure, target, update } = row;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span className="code">{measure.code}</span> {measure.title}
      </th>
      <Cell label={columns.section}>{measure.section}</Cell>
      <Cell label={columns.good}>{tabText.good[measure.polarity]}</Cell>
      <Cell label={columns.target}>{target?.value ?? tabText.noTarget}</Cell>
      <Cell label={columns.result}>{update?.outturn.raw ?? tabText.noResult}</Cell>
      <Cell label={columns.status}>{statusWords(scheme, update?.band ?? 'none')}</Cell>
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
  const { commentary, explanation, band } = update;
  return (
    <>
      {commentary && <p>{commentary}</p>}
      {explanationOwed(scheme, band, explanation) && <p>{tabText.explanationOwed}</p>}
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
