import type { ColumnContent } from './columnContent.ts';
import type { ColumnRole } from './columns.ts';
import type { HeaderColumn } from './headerRows.ts';

/** What may name a measure beside its code. */
const otherNames = new Set<ColumnRole>(['title', 'description', 'unknown', 'blank']);

/** Codes under a label that says nothing, or under one that says "KPI" beside their names. */
export function settleCodes(roles: ColumnRole[], contents: readonly ColumnContent[]) {
  if (roles.includes('code')) return;
  const mostly = (index: number) => {
    const { codes = 0, filled = 0, differing = 0 } = contents[index] ?? {};
    return codes > 0 && codes * 10 >= filled * 8 && differing * 2 > codes;
  };
  const title = roles.indexOf('title');
  if (title >= 0 && mostly(title)) {
    const named = roles.some((role, index) => index !== title && otherNames.has(role));
    if (named) roles[title] = 'code';
    return;
  }
  const strange = (role: ColumnRole) => role === 'unknown' || role === 'blank';
  const names = title >= 0 ? title : roles.indexOf('description');
  const index = roles.findIndex((role, at) => {
    const numbers = (contents[at]?.share('value') ?? 0) > 0.2;
    return strange(role) && mostly(at) && (!numbers || at === names - 1);
  });
  if (index >= 0 && names >= 0) roles[index] = 'code';
}

/** Where no label names the titles, the first column of words holds them. */
export function settleTitle(
  header: readonly HeaderColumn[],
  roles: ColumnRole[],
  contents: readonly ColumnContent[],
) {
  const titled = (index: number) => {
    const content = contents[index];
    return content !== undefined && content.share('text') > 0.6 && content.length > 8;
  };
  const named = roles.findIndex(
    (role, index) => role === 'title' && (contents[index]?.filled ?? 0) > 0,
  );
  if (named >= 0) return;
  const weak: ColumnRole[] = [
    'unknown',
    'blank',
    'outturn',
    'target',
    'aim',
    'description',
    'section',
    'beside',
  ];
  for (const candidates of [weak.slice(0, 4), weak.slice(4)]) {
    const first = roles.findIndex((role, index) => candidates.includes(role) && titled(index));
    const onlyOne = first >= 0 && roles.filter((role) => role === roles[first]).length === 1;
    const wanted = header[first]?.role !== 'outturn' || !onlyOne || first === 0;
    if (first >= 0 && wanted) {
      roles[first] = 'title';
      return;
    }
  }
}

/** Names in some of the cells before the titles are those of the groups that the rows stand in. */
export function settleSection(
  roles: ColumnRole[],
  contents: readonly ColumnContent[],
  rows: number,
) {
  const title = roles.indexOf('title');
  if (title < 1 || roles.includes('section')) return;
  const index = roles.findIndex((role, at) => {
    const content = contents[at];
    const named = content && content.share('text') > 0.6 && content.sentences === 0;
    return at < title && role === 'blank' && named && content.filled < rows && content.length < 60;
  });
  if (index >= 0) roles[index] = 'section';
}
