import { Button, MessageBar, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PeriodAt } from '#domain/periodAt.ts';
import type { ReportRow } from '#domain/reportRow.ts';
import { countedRow } from '#domain/reportRows.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { summarise } from '#domain/summary.ts';
import { periodWords } from '#text/period.ts';
import { statusSentence, wholeSentence } from '#text/summary.ts';
import { tabText } from '#text/tab.ts';
import { Figures } from '../components/Figures.tsx';
import { Problem } from '../components/Problem.tsx';
import { ReportButton } from '../components/ReportButton.tsx';
import type { Overview } from '../data/overview.ts';
import { useOverview } from '../data/useOverview.ts';

interface OverviewPageProps {
  readonly overview: Overview;
  readonly token: () => Promise<string>;
  readonly openLink: (url: string) => void;
  /** Called once something can be read: figures or a problem. */
  readonly shown: () => void;
}

/** Where the open period stands. */
export function OverviewPage({ overview, token, openLink, shown }: OverviewPageProps) {
  const state = useOverview(overview);
  const loading = state.kind === 'loading';
  useEffect(() => {
    if (!loading) shown();
  }, [loading, shown]);

  if (loading) {
    return (
      <main className="page">
        <Spinner label={tabText.loading} />
      </main>
    );
  }
  if (state.kind === 'problem') {
    return <Problem problem={state.problem} retry={() => void overview.refresh()} />;
  }
  const { at, rows, changed, stale } = state;
  const period = at?.period;
  const title = period ? periodWords(period.code) : tabText.name;
  return (
    <main className="page">
      <h1>{title}</h1>
      {!period && <p>{tabText.noPeriod}</p>}
      {rows.length === 0 ? <p>{tabText.empty}</p> : null}
      {at && rows.length > 0 && (
        <>
          <Counts rows={rows} at={at} />
          <div className="bar">
            <Button onClick={() => void overview.refresh()}>{tabText.refresh}</Button>
            <ReportButton period={at.period.code} token={token} openLink={openLink} />
          </div>
          {stale && <MessageBar intent="warning">{tabText.stale}</MessageBar>}
          <p role="status">{changed.length > 0 ? tabText.updated(changed) : ''}</p>
          <Figures
            caption={tabText.tableCaption(title)}
            scheme={withinTenPercent}
            rows={rows}
            at={at}
          />
        </>
      )}
    </main>
  );
}

const kinds = ['indicator', 'target', 'action'] as const;

/** How many stand where, kind by kind; every count names its whole. */
function Counts({ rows, at }: { rows: readonly ReportRow[]; at: PeriodAt }) {
  const counted = rows.map((row) => countedRow(withinTenPercent, row, at));
  const summaries = kinds.map((kind) => summarise(counted, kind)).filter(({ whole }) => whole > 0);
  return summaries.map((summary) => (
    <p key={summary.kind}>
      {wholeSentence(summary)} {summary.withStatus > 0 && statusSentence(summary, withinTenPercent)}
    </p>
  ));
}
