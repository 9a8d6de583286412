import Big from 'big.js';

/** A decimal number as plain text, e.g. `-12.50`: what is stored and compared, never a float. */
export type DecimalText = string;

/** Exact decimal arithmetic; throws on text that is not a decimal, which is a fault of the caller. */
export function decimal(text: DecimalText): Big {
  return new Big(text);
}
