import { useEffect, useSyncExternalStore } from 'react';
import type { Overview, OverviewState } from './overview.ts';
import { nextPause } from './pace.ts';

/** The overview, renewed while the page is seen. */
export function useOverview(overview: Overview): OverviewState {
  useEffect(() => watch(overview), [overview]);
  return useSyncExternalStore(overview.subscribe, overview.current);
}

/** Reads now, on every return to the page, and at a pace between; until the answer is called. */
function watch(overview: Overview): () => void {
  let pause: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const look = async (returned: boolean) => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') await overview.refresh();
    if (over) return;
    const state = overview.current();
    pause = nextPause(pause, returned || (state.kind === 'ready' && state.changed.length > 0));
    clearTimeout(timer); // a return to the page may have set another while this one read
    timer = setTimeout(() => void look(false), pause);
  };
  const back = () => void look(true);
  back();
  window.addEventListener('focus', back);
  return () => {
    over = true;
    clearTimeout(timer);
    window.removeEventListener('focus', back);
  };
}
