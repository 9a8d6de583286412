import { readValue } from '#domain/readValue.ts';
import { isStatusWord } from './cellContent.ts';
import { type ColumnRole, labelMeaning } from './columns.ts';
import { isPeriodLabel } from './periodsIn.ts';

/** `Target: 90%` with what the label means. */
export interface LinePair {
  readonly label: string;
  readonly role: ColumnRole;
  readonly value: string;
}

/** How many words a label inside a line may have. */
const labelWordsAtMost = 5;
/** Colons looked at in one line: what is longer is a text. */
const colonsAtMost = 12;
const texts = new Set<ColumnRole>(['commentary', 'description', 'cause', 'action', 'title']);

/**
 * A line of labels and values, several perhaps: `Target: 50%   Actual: 47%   Status: Red`. A line
 * that begins with a name and its figure (`Satisfaction: 90% Target: 85%`) names a measure. Undefined
 * where the line does not begin with a label.
 */
export function linePairs(line: string): readonly LinePair[] | undefined {
  const colons = colonsOf(line);
  const [first] = colons;
  if (first === undefined) return bareLabel(line) ?? toldAfterName(line);
  const lead = line.slice(0, first).trim();
  const known = meaningOf(lead);
  if (known) {
    const ends = texts.has(known) ? [] : innerLabels(line, colons.slice(1), first + 1);
    return pairsOf(line, [{ label: lead, role: known, from: 0, value: first + 1 }, ...ends]);
  }
  const inner = innerLabels(line, colons.slice(1), first + 1);
  const figure = line.slice(first + 1, inner[0]?.from ?? line.length).trim();
  if (inner.length === 0 || lead.length > 150 || !isFigure(figure)) return toldAfterName(line);
  return [
    { label: 'Indicator', role: 'title', value: lead },
    { label: 'Result', role: 'outturn', value: figure },
    ...pairsOf(line, inner),
  ];
}

/** `Target 95%`, `Status Amber`: a label set off by its print alone. */
function bareLabel(line: string): LinePair[] | undefined {
  const words = line.length > 80 ? [] : line.trim().split(/\s+/);
  for (let count = Math.min(words.length - 1, 4); count > 0; count -= 1) {
    const label = words.slice(0, count).join(' ');
    const value = words.slice(count).join(' ');
    const role = meaningOf(label);
    const figure = (role === 'target' || role === 'outturn') && isFigure(value);
    if (role && (figure || (role === 'status' && isStatusWord(value))))
      return [{ label, role, value }];
  }
  return undefined;
}

/** `Homes let – target 70, actual 61 (Red)`: a name and what is told of it, parted by marks. */
function toldAfterName(line: string): LinePair[] | undefined {
  if (line.length > 300 || !/\d/.test(line)) return undefined;
  const pieces = [...line.matchAll(/(?:[^\s,;()–—-]|[,–—-](?=\S)|(?<=\S)[–—-]|\s(?![–—-]\s))+/g)];
  const told = pieces.flatMap(({ 0: text, index }): (LinePair & { index: number })[] => {
    const piece = text.trim();
    const pair = bareLabel(piece)?.[0];
    if (pair) return [{ ...pair, index }];
    return index > 0 && isStatusWord(piece)
      ? [{ label: 'Status', role: 'status', value: piece, index }]
      : [];
  });
  const [first] = told;
  const roles = new Set(told.map(({ role }) => role));
  const name = line.slice(0, first?.index).replace(/[\s,;:(–—-]+$/, '');
  const rest = pieces.filter(({ index }) => index > (first?.index ?? 0)).length + 1;
  if (!roles.has('target') || !roles.has('outturn') || name === '' || rest > told.length)
    return undefined;
  return [{ label: 'Indicator', role: 'title', value: name }, ...told];
}

interface Label {
  readonly label: string;
  readonly role: ColumnRole;
  readonly from: number;
  readonly value: number;
}

function colonsOf(line: string): number[] {
  const found: number[] = [];
  for (let at = line.indexOf(':'); at >= 0 && found.length < colonsAtMost; ) {
    const inTime = /\d/.test(line[at - 1] ?? '') && /\d/.test(line[at + 1] ?? '');
    if (at > 0 && !inTime && !line.startsWith('//', at + 1)) found.push(at);
    at = line.indexOf(':', at + 1);
  }
  return found;
}

/** Labels further on in a line: the longest run of words before a colon that is one. */
function innerLabels(line: string, colons: readonly number[], start: number): Label[] {
  const found: Label[] = [];
  let from = start;
  for (const colon of colons) {
    const label = labelBefore(line, from, colon);
    if (!label) continue;
    found.push(label);
    if (texts.has(label.role)) break;
    from = colon + 1;
  }
  return found;
}

function labelBefore(line: string, from: number, colon: number): Label | undefined {
  const before = line.slice(Math.max(from, colon - 60), colon);
  const words = [...before.matchAll(/[^\s;,|•·]+/g)].slice(-labelWordsAtMost);
  for (const word of words) {
    const label = before.slice(word.index).trim();
    const role = /^[\p{Lu}%]/u.test(label) ? meaningOf(label) : undefined;
    if (role) return { label, role, from: colon - before.length + word.index, value: colon + 1 };
  }
  return undefined;
}

function pairsOf(line: string, labels: readonly Label[]): LinePair[] {
  return labels.map(({ label, role, value }, index) => ({
    label,
    role,
    value: line
      .slice(value, labels[index + 1]?.from ?? line.length)
      .replace(/[\s;,|•·–-]+$/, '')
      .trim(),
  }));
}

function meaningOf(label: string): ColumnRole | undefined {
  if (label.length > 40 || /^$|[;|•·]/.test(label) || isPeriodLabel(label)) return undefined;
  const { role, sure } = labelMeaning(label);
  return sure && role !== 'blank' ? role : undefined;
}

function isFigure(text: string): boolean {
  const { kind } = readValue(text);
  return text.length <= 40 && (kind === 'number' || kind === 'absent' || kind === 'yesNo');
}
