import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Problem } from './components/Problem.tsx';
import { App } from './pages/App.tsx';
import { openSession, SessionProblem } from './session/session.ts';

const place = document.getElementById('root');
if (place) await open(createRoot(place));

/** Opens the session and shows the tab, or says why not and what to do. */
async function open(root: Root): Promise<void> {
  try {
    const session = await openSession();
    root.render(
      <StrictMode>
        <App session={session} />
      </StrictMode>,
    );
  } catch (error) {
    const problem = error instanceof SessionProblem ? error.problem : 'notSignedIn';
    const retry = problem === 'notInTeams' ? undefined : () => void open(root);
    root.render(
      <FluentProvider theme={teamsLightTheme}>
        <Problem problem={problem} retry={retry} />
      </FluentProvider>,
    );
  }
}
