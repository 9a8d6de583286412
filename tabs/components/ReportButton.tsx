import { Button, Link, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { PeriodCode } from '#domain/period.ts';
import { tabText } from '#text/tab.ts';
import { makeReport, type ReportState } from '../data/makeReport.ts';

interface ReportButtonProps {
  readonly period: PeriodCode;
  readonly token: () => Promise<string>;
  readonly openLink: (url: string) => void;
}

/** Has the report of a period made and leads to it. */
export function ReportButton({ period, token, openLink }: ReportButtonProps) {
  const [state, setState] = useState<ReportState>();
  const working = state?.kind === 'working';
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={working}
        onClick={() => void makeReport(token, period, setState)}
      >
        {tabText.makeReport}
      </Button>
      <span role="status">
        {working && <Spinner size="tiny" label={tabText.makingReport} />}
        {state?.kind === 'refused' && state.sentence}
        {state?.kind === 'ready' && (
          <>
            {tabText.reportReady}{' '}
            <Link
              href={state.webUrl}
              onClick={(event) => {
                event.preventDefault();
                openLink(state.webUrl);
              }}
            >
              {state.name}
            </Link>
          </>
        )}
      </span>
    </>
  );
}
