import { identity } from './identity.ts';

/** The stand-in was started where a council's own credentials lie. */
export class RealCredentials extends Error {
  override readonly name = 'RealCredentials';
  /** The variable of the environment that holds them. */
  readonly variable: string;

  constructor(variable: string) {
    super(`${variable} is set`);
    this.variable = variable;
  }
}

/**
 * Throws `RealCredentials` where the environment holds the service's secret or names a directory other
 * than the sample council's: a stand-in beside them could be taken for Microsoft's end.
 */
export function demandNoCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const directory = environment['OUTTURN_TENANT_ID'] ?? '';
  if (directory !== '' && directory !== identity.tenantId) {
    throw new RealCredentials('OUTTURN_TENANT_ID');
  }
  if (environment['OUTTURN_SERVICE_SECRET']) throw new RealCredentials('OUTTURN_SERVICE_SECRET');
}
