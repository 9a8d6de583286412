import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { Overview } from '../data/overview.ts';
import type { HostTheme } from '../session/host.ts';
import type { Session } from '../session/session.ts';
import { OverviewPage } from './OverviewPage.tsx';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The tab in Teams' look of the moment. */
export function App({ session }: { session: Session }) {
  const { host, record, apiToken, today } = session;
  const [theme, setTheme] = useState<HostTheme>(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  const overview = useMemo(() => new Overview(record, today), [record, today]);
  return (
    <FluentProvider theme={themes[theme]}>
      <OverviewPage
        overview={overview}
        token={apiToken}
        openLink={host.openLink}
        shown={host.loaded}
      />
    </FluentProvider>
  );
}
