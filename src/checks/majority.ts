import { decimal } from '#domain/decimal.ts';
import type { Finding } from '#domain/finding.ts';
import type { CheckedRow } from './checkedRow.ts';
import { type Facts, factsOf, quoteOf } from './facts.ts';
import type { TextNumber } from './numbers.ts';
import { readParts } from './parts.ts';
import { rowFinding } from './rowFinding.ts';
import { baseWords } from './wholes.ts';

/**
 * "The majority" of things for groups whose counts are no more than half of them. The groups are the
 * bracketed counts that directly follow; the whole is the one larger count said to be received.
 */
export function majority(row: CheckedRow): readonly Finding[] {
  const text = row.commentary;
  if (!text.includes('ajority')) return [];
  const facts = factsOf(row);
  const { tokens, figures } = facts;
  const at = tokens.findIndex(({ lower }) => lower === 'majority');
  const word = tokens[at];
  if (!word) return [];
  const said = partSaid(row, facts, at);
  if (said) return said;
  const groups = groupsAfter(facts, at);
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return [];
  if (first.kind === 'percent') {
    if (first.change || decimal(first.number).gte(50) || groups.length > 1) return [];
    return [
      found(
        row,
        facts,
        word.index,
        first.end,
        `${first.number}% is not more than half`,
        'more than 50%',
      ),
    ];
  }
  const whole = wholeFor(facts, first, figures);
  if (!whole) return [];
  const sum = groups.reduce((all, { number }) => all.plus(decimal(number)), decimal('0'));
  if (sum.times(2).gt(decimal(whole.number))) return [];
  const share = sum.times(100).div(decimal(whole.number)).toFixed(1);
  const line = `${groups.map(({ number }) => number).join(' + ')} of ${whole.number} = ${share}%, not more than half`;
  return [found(row, facts, word.index, last.end, line, 'the largest group')];
}

/** "The majority (12 of 30)": part and whole are said together. */
function partSaid(row: CheckedRow, facts: Facts, at: number): readonly Finding[] | undefined {
  const word = facts.tokens[at];
  const said = readParts(facts.tokens, facts.figures).find(
    ({ part }) => part.token > at && part.token - at < 8 && part.sentence === word?.sentence,
  );
  if (!said || !word) return undefined;
  const [part, whole] = [decimal(said.part.number), decimal(said.whole.number)];
  if (part.times(2).gt(whole)) return [];
  const percent = part.times(100).div(whole).toFixed(1);
  const line = `${said.part.number} of ${said.whole.number} = ${percent}%, not more than half`;
  return [found(row, facts, word.index, said.to, line, 'the largest group')];
}

function found(
  row: CheckedRow,
  facts: Facts,
  from: number,
  to: number,
  arithmetic: string,
  expected: string,
): Finding {
  return rowFinding(row, {
    class: 'text-vs-value',
    severity: 'inconsistency',
    audience: 'owner',
    quote: quoteOf(facts.text, from, to),
    arithmetic,
    published: 'majority',
    expected,
  });
}

/** Bracketed counts soon after the word, as long as they are joined by commas and "and". */
function groupsAfter({ tokens, figures }: Facts, at: number): readonly TextNumber[] {
  const groups: TextNumber[] = [];
  let from = at;
  for (const figure of figures) {
    if (figure.token <= at) continue;
    const gap = figure.token - from;
    if (gap > (groups.length === 0 ? 14 : 7) || figure.sentence !== tokens[at]?.sentence) break;
    const isBracketed =
      tokens[figure.token - 1]?.text === '(' && tokens[figure.token + figure.tokens]?.text === ')';
    // "the majority, 12, were about bins"
    const isBetween =
      figure.token === at + 2 && tokens[at + 1]?.text === ',' && tokens[at + 3]?.text === ',';
    if ((!isBracketed && !isBetween) || (figure.kind !== 'count' && figure.kind !== 'percent'))
      break;
    if (groups.length > 0) {
      const join = tokens[from]?.lower;
      if (join !== ',' && join !== 'and' && join !== '&' && join !== ';' && gap > 4) break;
      if (groups[0]?.kind !== figure.kind) break;
    }
    groups.push(figure);
    from = figure.token + figure.tokens + 1;
  }
  return groups;
}

/** The only count before it that is large enough to be the whole, with a word of coming in. */
function wholeFor(
  { tokens }: Facts,
  first: TextNumber,
  figures: readonly TextNumber[],
): TextNumber | undefined {
  const before = figures.filter(
    ({ kind, token, about, scope }) =>
      kind === 'count' && token < first.token && about >= first.about && scope !== 'other',
  );
  const [whole] = before;
  if (!whole || before.length !== 1 || whole.inexact) return undefined;
  const from = whole.token + whole.tokens;
  const isBase = tokens.slice(from, from + 5).some(({ lower }) => baseWords.has(lower));
  return isBase ? whole : undefined;
}
