import { describe, expect, it } from 'vitest';
import { identity } from '#tenant/identity.ts';
import { demandNoCredentials } from '#tenant/realCredentials.ts';

describe('the stand-in', () => {
  it.each([
    ['a secret of the service', { OUTTURN_SERVICE_SECRET: 'x' }],
    ['another directory', { OUTTURN_TENANT_ID: '11111111-1111-4111-8111-111111111111' }],
  ])('does not start beside %s', (_, environment) => {
    expect(() => demandNoCredentials(environment)).toThrow('is set');
  });

  it.each([
    ['nothing', {}],
    ['its own directory', { OUTTURN_TENANT_ID: identity.tenantId, OUTTURN_SERVICE_SECRET: '' }],
  ])('starts beside %s', (_, environment) => {
    expect(() => demandNoCredentials(environment)).not.toThrow();
  });
});
