import type { ReportRow } from '#domain/reportRow.ts';
import type { Band, Scheme } from '#domain/scheme.ts';

/** A status as word and shape, e.g. "▼ Below target": never a colour alone. */
export function statusWords(scheme: Scheme, band: Band): string {
  const { shape, label } = scheme.looks[band];
  return `${shape} ${label}`;
}

/** A row's status: a word set by hand or chosen by a person stands beside the shape of its band. */
export function shownStatus(scheme: Scheme, { measure, update }: ReportRow): string {
  const band = update?.band ?? 'none';
  const chosen = measure.kind === 'indicator' ? '' : update?.statusWord;
  const word = update?.override?.label || chosen;
  return word ? `${scheme.looks[band].shape} ${word}` : statusWords(scheme, band);
}
