import type { MeasureKind } from './measure.ts';
import type { Band, Scheme } from './scheme.ts';
import type { Absence } from './value.ts';
import { findWord, foldWord } from './words.ts';

/** Where a row stands; each row is in exactly one state. */
export type RowState =
  /** It has a status: a result against a target, or a word that a person chose. */
  | 'result'
  | 'noFigureYet'
  | 'notDue'
  | 'noTarget'
  /** Result and target cannot be held against each other. */
  | 'notComparable'
  /** Data only. */
  | 'noStatusWanted'
  /** Its word is left out of counts: withdrawn, not due. */
  | 'leftOut'
  | 'notAnswered';

/** All that a summary needs to know of a row. */
export interface SummaryRow {
  readonly kind: MeasureKind;
  readonly state: RowState;
  readonly band: Band;
  /** The heading its word is counted under; undefined where it has no word or is left out. */
  readonly countedAs: string | undefined;
}

/** A part of a whole: `percent` is rounded half up to a whole number, each part on its own. */
export interface SummaryPart<Name extends string> {
  readonly name: Name;
  readonly count: number;
  readonly percent: number;
}

/** The count of one kind of measure in one period; every list of parts adds up to its whole. */
export interface Summary {
  readonly kind: MeasureKind;
  readonly whole: number;
  /** Parts of `whole`; states that no row is in are left out. */
  readonly states: readonly SummaryPart<RowState>[];
  /** The rows in state `result`: the whole that `bands` are parts of. */
  readonly withStatus: number;
  readonly bands: readonly SummaryPart<Band>[];
  /** Rows with a counted word: the whole that `words` are parts of. */
  readonly withWord: number;
  readonly words: readonly SummaryPart<string>[];
  /** Whether the rounded percentages of `bands` (of `words`) add up to 100; true where there are none. */
  readonly bandsAddUp: boolean;
  readonly wordsAddUp: boolean;
}

const states: readonly RowState[] = [
  'result',
  'noFigureYet',
  'notAnswered',
  'notDue',
  'noTarget',
  'notComparable',
  'noStatusWanted',
  'leftOut',
];
const bands: readonly Band[] = ['met', 'near', 'missed', 'none'];

/** Counts the rows of one kind; rows of other kinds are left alone. */
export function summarise(rows: readonly SummaryRow[], kind: MeasureKind): Summary {
  const own = rows.filter((row) => row.kind === kind);
  const judged = own.filter((row) => row.state === 'result');
  const words = inOneSpelling(own.map((row) => row.countedAs).filter((word) => word !== undefined));
  const bandParts = parts(
    judged.map((row) => row.band),
    bands,
  );
  const wordParts = parts(words, [...new Set(words)]);
  return {
    kind,
    whole: own.length,
    states: parts(
      own.map((row) => row.state),
      states,
    ),
    withStatus: judged.length,
    bands: bandParts,
    withWord: words.length,
    words: wordParts,
    bandsAddUp: addUp(bandParts),
    wordsAddUp: addUp(wordParts),
  };
}

/** `Storm affected` and `Storm Affected` are one word: as it stands first. */
function inOneSpelling(words: readonly string[]): string[] {
  const first = new Map<string, string>();
  return words.map((word) => {
    const key = foldWord(word);
    const spelling = first.get(key) ?? word;
    first.set(key, spelling);
    return spelling;
  });
}

/** Every name that occurs with its count, in the order given. */
function parts<Name extends string>(
  names: readonly Name[],
  order: readonly Name[],
): SummaryPart<Name>[] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return order.flatMap((name) => {
    const count = counts.get(name) ?? 0;
    return count === 0 ? [] : [{ name, count, percent: wholePercent(count, names.length) }];
  });
}

function addUp(list: readonly SummaryPart<string>[]): boolean {
  return list.length === 0 || list.reduce((sum, part) => sum + part.percent, 0) === 100;
}

/**
 * A part of a whole as a whole percentage, half up: 1 of 8 is 13. Whole numbers throughout, so that
 * no half is lost to binary fractions. 0 where the whole is nothing.
 */
export function wholePercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((200 * part + whole) / (2 * whole));
}

/** What a row without a figure is counted as, by what stands in its place. */
export function stateOfAbsence(why: Absence): RowState {
  switch (why) {
    case 'blank':
      return 'notAnswered';
    case 'notApplicable':
    case 'new':
      return 'notDue';
    case 'dataOnly':
      return 'noStatusWanted';
    case 'dash':
    case 'notAvailable':
    case 'toBeConfirmed':
    case 'divisionByZero':
    case 'withheld':
      return 'noFigureYet';
  }
}

/** Where a row stands whose status is the word that a person chose. */
export function stateOfWord(scheme: Scheme, word: string): RowState {
  if (word.trim() === '') return 'notAnswered';
  const known = findWord(scheme, word);
  return known && known.countedAs === undefined ? 'leftOut' : 'result';
}

/**
 * The heading that a plan target's or key task's word is counted under: the scheme's, else the word
 * itself; undefined where it is left out of counts.
 */
export function countedHeading(
  scheme: Scheme,
  kind: MeasureKind,
  word: string,
): string | undefined {
  if (kind === 'indicator' || word.trim() === '') return undefined;
  const known = findWord(scheme, word);
  return known ? known.countedAs : word.trim();
}
