import { useEffect, useSyncExternalStore } from 'react';
import type { Overview, OverviewState } from './overview.ts';

/** How often the open period is read while somebody looks; delta readings come with the record. */
const interval = 5_000;

/** The overview, renewed while the page is seen. */
export function useOverview(overview: Overview): OverviewState {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void overview.refresh();
    };
    look();
    const timer = setInterval(look, interval);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [overview]);
  return useSyncExternalStore(overview.subscribe, overview.current);
}
