import { identity } from './identity.ts';

interface RegisteredApp {
  readonly name: string;
  /** What an administrator consented to for the app alone. */
  readonly application: readonly string[];
  /** What the app may ask for in a person's name. */
  readonly delegated: readonly string[];
}

/** The app registrations of the tenant, with the scopes in their tokens for Graph. */
export const apps: Readonly<Record<string, RegisteredApp>> = {
  [identity.serviceId]: {
    name: 'Outturn',
    application: [
      'Sites.Selected',
      'User.Read.All',
      'TeamsAppInstallation.ReadWriteSelfForUser.All',
    ],
    delegated: [],
  },
  [identity.tabId]: {
    name: 'Outturn tab',
    application: [],
    delegated: ['Sites.Selected', 'User.Read'],
  },
  [identity.adminClientId]: {
    name: 'Outturn set-up',
    application: [],
    delegated: ['Sites.FullControl.All', 'User.Read', 'User.ReadBasic.All'],
  },
};

/** Roles on the site that the administrator gave before anybody started (Sites.Selected). */
export const firstGrants = [
  { appId: identity.serviceId, role: 'write' },
  { appId: identity.tabId, role: 'read' },
] as const;
