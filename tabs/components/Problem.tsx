import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { problemText, type TabProblem, tabText } from '#text/tab.ts';

interface ProblemProps {
  readonly problem: TabProblem;
  readonly retry: (() => void) | undefined;
}

/** What is wrong and what to do, in place of the page. */
export function Problem({ problem, retry }: ProblemProps) {
  const { title, advice } = problemText[problem];
  return (
    <main className="page">
      <h1>{tabText.name}</h1>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {advice}
        </MessageBarBody>
        {retry && (
          <MessageBarActions>
            <Button onClick={retry}>{tabText.again}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </main>
  );
}
