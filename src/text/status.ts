import type { Polarity } from '#domain/measure.ts';
import type { Band, Scheme } from '#domain/scheme.ts';

/** A status as word and shape, e.g. "▼ Below target": never a colour alone. */
export function statusWords(scheme: Scheme, band: Band): string {
  const { shape, label } = scheme.looks[band];
  return `${shape} ${label}`;
}

/** Which way is good, in words: "below target" alone misleads where low is good. */
export function polarityWords(polarity: Polarity): string {
  return polarity === 'higher' ? 'High is good' : 'Low is good';
}
