const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/**
 * Raised text of a document as plain text: a note mark `1` or `[1]` becomes ¹, since it must not run
 * into the figure before it (93 with note 1 is not 931). Other raised text (`st`, `*`) stays.
 */
export function raisedFigures(text: string): string {
  const figures = /^[[(]?(\d{1,3})[\])]?$/.exec(text.trim())?.[1];
  return figures ? [...figures].map((figure) => raised[figure] ?? figure).join('') : text;
}
