const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * The little Markdown that cards may hold, as HTML: bold, italics and web links. Everything is escaped
 * before it is read, and a backslash makes the next sign a plain one.
 */
export function cardMarkdown(text: string): string {
  const plain: string[] = [];
  const kept = text
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\\([\\`*_{}[\]()#+!|~>.-])/g, (_match, sign: string) => {
      plain.push(sign);
      return `\uE000${plain.length - 1}\uE001`;
    });
  const html = kept
    .replace(/&(?!lt;|gt;|amp;|quot;)|[<>"]/g, (sign) => marks[sign] ?? sign)
    .replace(
      /\[([^\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g,
      '<a href="$2" rel="noreferrer" target="_blank">$1</a>',
    )
    .replace(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\s)_([^_\n]+)_(?=\s|$)/g, '$1<em>$2</em>')
    .replace(/\n/g, '<br>');
  return html.replace(/\uE000(\d+)\uE001/g, (_match, index: string) => {
    const sign = plain[Number(index)] ?? '';
    return marks[sign] ?? sign;
  });
}
