import type { DecimalText } from './decimal.ts';

/** A result as it was typed, kept for ever, beside the number it means. */
export interface Outturn {
  readonly raw: string;
  readonly number: DecimalText;
}

// 1,234.5 and 1234.5 but not 65,0007: a comma that splits no thousands may be a decimal comma.
const figure = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s?%?$/;

/**
 * Reads a figure as an officer types it: thousands commas and a percent sign are allowed.
 * Undefined where the text is no number; nothing is guessed.
 */
export function parseOutturn(raw: string): Outturn | undefined {
  const match = figure.exec(raw.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  return { raw, number: `${sign}${whole.replaceAll(',', '')}${fraction}` };
}
