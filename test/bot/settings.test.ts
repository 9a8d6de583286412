import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '#bot/settings.ts';

const council = {
  OUTTURN_TENANT_ID: '5b6c2f0e-7d43-4f4e-9a61-2d0c8e1f7a10',
  OUTTURN_SERVICE_ID: 'c1d9a7f2-3b58-4e6a-8f27-90b4d5e6a711',
  OUTTURN_SERVICE_SECRET: 'secret',
  OUTTURN_TAB_ID: 'e3f1b8c4-6a29-4d7b-b5c8-71a2f0d9e612',
  OUTTURN_SITE_ID: 'council.sharepoint.com,a,b',
  DATABASE_URL: 'postgres://db.example/outturn',
};
const local = {
  ...council,
  DATABASE_URL: undefined,
  OUTTURN_DATA: '.outturn',
  OUTTURN_GRAPH_URL: 'http://127.0.0.1:4100/v1.0',
  OUTTURN_LOGIN_URL: 'http://127.0.0.1:4100',
  OUTTURN_BOT_METADATA_URL: 'http://127.0.0.1:4100/botframework/v1/.well-known/openidconfiguration',
  OUTTURN_TODAY: '2025-04-09',
};

describe('readSettings', () => {
  it('takes a council’s service and a local one', () => {
    expect(readSettings(council).PORT).toBe(4200);
    expect(readSettings(local).OUTTURN_TODAY).toBe('2025-04-09');
  });

  it.each([
    ['nothing at all', {}, 'OUTTURN_TENANT_ID'],
    ['no database beside a real tenant', { ...council, DATABASE_URL: undefined }, 'DATABASE_URL'],
    [
      'a day that stands still beside a real tenant',
      { ...council, OUTTURN_TODAY: '2025-04-09' },
      'OUTTURN_TODAY',
    ],
    [
      'a page of this machine around a real tab',
      { ...council, OUTTURN_HOST_ORIGINS: 'http://127.0.0.1:1' },
      'OUTTURN_HOST_ORIGINS',
    ],
    [
      'half of Microsoft on this machine',
      { ...local, OUTTURN_LOGIN_URL: undefined, DATABASE_URL: 'x' },
      'mixed',
    ],
    [
      'an address of Microsoft 365 in the clear',
      { ...council, OUTTURN_GRAPH_URL: 'http://graph.microsoft.com/v1.0' },
      'https',
    ],
    ['a local service without a folder', { ...local, OUTTURN_DATA: undefined }, 'OUTTURN_DATA'],
    ['a day that does not exist', { ...local, OUTTURN_TODAY: '2025-04-31' }, 'OUTTURN_TODAY'],
  ])('refuses %s and names it', (_what, environment, named) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(named);
  });
});
