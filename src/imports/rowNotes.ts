const prefixed =
  /^(?:comments?|commentary|notes?|explanation|narrative|latest note|update)\s*:\s*([\s\S]+)$/i;

/** The comment that a row of its own holds: `Comment: Two posts were vacant.` */
export function commentIn(text: string): string | undefined {
  return prefixed.exec(text)?.[1];
}

/** `* Provisional`, `¹ Aged 19 to 21`, `Source: survey`: what stands below a table about its marks. */
export function isFootnote(text: string): boolean {
  return /^(?:[*†‡⁰¹²³⁴-⁹]|\[\d{1,2}\]|\(\d\) |(?:sources?|n\.?b\.?|key) ?:)/i.test(text.trim());
}

/** A sentence rather than a name. */
export function isSentence(text: string): boolean {
  const bare = text.trim();
  return bare.length > 12 && /^\p{Lu}/u.test(bare) && /[.!?]$/.test(bare) && /\s\S+\s/.test(bare);
}
