const blocks = /<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6])\b[^<>]*>/gi;
const tags = /<\/?[a-z][^<>]*>/gi;
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&pound;': '£',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ndash;': '–',
  '&mdash;': '—',
  '&percnt;': '%',
};

const untidy = /[^\S\n ]| {2}| \n|\n[ \n]/;

/**
 * A text without its markup: blocks become lines of their own, every other white space one blank.
 */
export function plainText(raw: string): string {
  let text = raw;
  if (text.includes('<')) text = text.replace(blocks, '\n').replace(tags, '');
  if (text.includes('&')) {
    text = text.replace(/&[a-z0-9#]{2,7};/gi, (entity) => entities[entity.toLowerCase()] ?? entity);
  }
  if (!untidy.test(text)) return text.trim();
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
