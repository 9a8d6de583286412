import { app } from '@microsoft/teams-js';

/** The looks that Teams can have. */
export type HostTheme = 'default' | 'dark' | 'contrast';

/** Teams around this tab. */
export interface Host {
  readonly theme: HostTheme;
  onTheme(changed: (theme: HostTheme) => void): void;
  /** Takes the loading sign away; Teams waits 30 seconds for it. */
  loaded(): void;
  failed(message: string): void;
  openLink(url: string): void;
}

/** Meets Teams, or answers undefined where this page is not in a frame of it. */
export async function openHost(hostOrigins: readonly string[]): Promise<Host | undefined> {
  // A page that was opened by another would wait a minute for an answer: only a frame has a host.
  if (window.parent === window) return undefined;
  await app.initialize([...hostOrigins]);
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    theme: knownTheme(context.app.theme),
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(knownTheme(theme))),
    loaded: () => void app.notifySuccess(),
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    openLink: (url) => void app.openLink(url),
  };
}

function knownTheme(theme: string): HostTheme {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}
