import type { Band, Scheme } from '#domain/scheme.ts';

/** A status as word and shape, e.g. "▼ Below target": never a colour alone. */
export function statusWords(scheme: Scheme, band: Band): string {
  const { shape, label } = scheme.looks[band];
  return `${shape} ${label}`;
}
