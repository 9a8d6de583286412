import type { RecordReason } from '#domain/recordError.ts';

/** Every sentence of the tab. */
export const tabText = {
  name: 'Outturn',
  loading: 'Loading the figures …',
  empty: 'No indicators yet. The performance team adds them before a period is opened.',
  noPeriod: 'No period is open for answers at the moment.',
  columns: {
    measure: 'Indicator',
    section: 'Service',
    good: 'Good is',
    target: 'Target',
    result: 'Result',
    status: 'Status',
    comment: 'Comment',
  },
  good: { higher: 'high', lower: 'low', nearest: 'near the target', none: 'not judged' },
  noTarget: 'No target',
  explanationOwed: 'Explanation still needed',
  cause: 'Cause',
  action: 'What is being done',
  back: 'Back on target',
  tableCaption: (period: string) => `Indicators, targets and actions of ${period}`,
  refresh: 'Refresh',
  updated: (titles: readonly string[]) => `Changed just now: ${titles.join(', ')}`,
  stale: 'The latest figures could not be loaded; what you see is from before.',
  again: 'Try again',
  makeReport: 'Make the report',
  makingReport: 'The report is being made …',
  reportReady: 'The report is ready:',
  reportFailed: 'The report could not be made. Please try again.',
  reportTooLong:
    'The report takes longer than usual. Look into the Reports library in a few minutes.',
  serviceNotReachable: 'Outturn’s service cannot be reached. Please try again in a few minutes.',
} as const;

/** What went wrong when the tab was opened, and what to do. */
export type TabProblem = 'notInTeams' | 'notSignedIn' | 'notConfigured' | RecordReason;

export const problemText: Readonly<Record<TabProblem, { title: string; advice: string }>> = {
  notInTeams: {
    title: 'Open Outturn inside Teams',
    advice: 'This page works as a tab of Microsoft Teams. Open Teams and choose Outturn there.',
  },
  notSignedIn: {
    title: 'You are not signed in',
    advice: 'Sign in to Teams with your work account and try again.',
  },
  notConfigured: {
    title: 'Outturn’s service cannot be reached',
    advice: 'Please try again in a few minutes. If it stays, tell your IT team.',
  },
  notAllowed: {
    title: 'You may not see these figures',
    advice: 'Ask the performance team to add you as a visitor of the Outturn site.',
  },
  notThere: {
    title: 'Outturn is not set up yet',
    advice: 'Its lists are missing from SharePoint. Your IT team can add them.',
  },
  notReachable: {
    title: 'SharePoint cannot be reached',
    advice: 'Check your connection and try again. Nothing is lost.',
  },
  busy: {
    title: 'SharePoint is busy',
    advice: 'Please try again in a few minutes. Nothing is lost.',
  },
  changed: {
    title: 'The figures have just changed',
    advice: 'Try again to see the new ones.',
  },
  refused: {
    title: 'The lists cannot be read',
    advice: 'Somebody may have changed a column by hand. Please tell your IT team.',
  },
};
