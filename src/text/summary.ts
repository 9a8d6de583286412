import { type Day, writeDay } from '#domain/day.ts';
import type { MeasureKind } from '#domain/measure.ts';
import type { Scheme } from '#domain/scheme.ts';
import type { RowState, Summary, SummaryPart } from '#domain/summary.ts';

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** A count as minutes write it: words up to ten ("no" for nought), figures with commas beyond. */
export function numberWord(count: number): string {
  return small[count] ?? count.toLocaleString('en-GB');
}

/** What a council calls the things it counts, one and many. */
export type Nouns = Readonly<Record<MeasureKind, readonly [one: string, many: string]>>;

const plainNouns: Nouns = {
  indicator: ['indicator', 'indicators'],
  target: ['target', 'targets'],
  action: ['action', 'actions'],
};

const stateWords: Readonly<Record<RowState, string>> = {
  result: 'with a result and a target',
  noFigureYet: 'no figure yet',
  notAnswered: 'not answered yet',
  notDue: 'not due',
  noTarget: 'no target',
  notComparable: 'with a result that cannot be compared with its target',
  noStatusWanted: 'for information only',
  leftOut: 'left out of the percentages',
};

/**
 * "Of 27 indicators: 19 with a result and a target, 3 no figure yet, 4 not due, 1 no target.": the
 * parts add up to the whole.
 */
export function wholeSentence(summary: Summary, nouns: Nouns = plainNouns): string {
  const { whole, kind } = summary;
  if (whole === 0) return `No ${nouns[kind][1]}.`;
  const parts = summary.states.map(({ name, count }) => {
    const words = name === 'result' && kind !== 'indicator' ? 'with a status' : stateWords[name];
    return `${count.toLocaleString('en-GB')} ${words}`;
  });
  return `Of ${whole.toLocaleString('en-GB')} ${nounOf(summary, whole, nouns)}: ${parts.join(', ')}.`;
}

/**
 * "Of the 19 indicators with a result and a target: 12 (63%) on target, …"; targets and actions by
 * their words: "Of the 10 targets with a status: 6 (60%) on track, …". Percentages are of the rows
 * with a status, never of all rows, and the rounding is said where they do not add up to 100.
 */
export function statusSentence(
  summary: Summary,
  scheme: Scheme,
  nouns: Nouns = plainNouns,
): string {
  const { withStatus, withWord, bands, words, kind } = summary;
  const inWords = kind !== 'indicator' && withWord > 0;
  const whole = inWords ? withWord : withStatus;
  if (whole === 0) return `No ${nouns[kind][0]} has a status.`;
  const parts = inWords
    ? words.map((part) => share(part, part.name))
    : bands.map((part) => share(part, scheme.looks[part.name].label));
  const what = kind === 'indicator' ? stateWords.result : 'with a status';
  const noun = nounOf(summary, whole, nouns);
  const of = whole === 1 ? 'Of the one' : `Of the ${whole.toLocaleString('en-GB')}`;
  const first = `${of} ${noun} ${what}: ${parts.join(', ')}.`;
  return (inWords ? summary.wordsAddUp : summary.bandsAddUp) ? first : `${first} ${roundingNote}`;
}

/** "12 (63%) on target". */
function share({ count, percent }: SummaryPart<string>, label: string): string {
  return `${count.toLocaleString('en-GB')} (${percent}%) ${inSentence(label)}`;
}

/** How percentages in summaries are made; said in full in every report's notes. */
export const roundingRule =
  'Percentages are of the rows with a status and are rounded to the nearest whole number, halves up, each on its own.';

const roundingNote = 'Percentages are rounded, so they do not add up to 100.';

/** What minutes say of targets and actions with a word: one, and many. */
const verbs = new Map<string, readonly [one: string, many: string]>([
  ['on track', ['was on track', 'were on track']],
  ['achieved', ['had been achieved', 'had been achieved']],
  ['achieved previously', ['had been achieved previously', 'had been achieved previously']],
  ['on alert', ['was on alert', 'were on alert']],
  ['under review', ['was under review', 'were under review']],
  ['amended', ['had been amended', 'had been amended']],
  ['deferred', ['had been deferred', 'had been deferred']],
  ['withdrawn', ['had been withdrawn', 'had been withdrawn']],
  ['failed', ['had failed', 'had failed']],
  [
    'affected by an outside event',
    ['had been affected by an outside event', 'had been affected by an outside event'],
  ],
  ['completed', ['had been completed', 'had been completed']],
  ['complete', ['was complete', 'were complete']],
  ['in progress', ['was in progress', 'were in progress']],
  ['warning', ['had a warning', 'had a warning']],
  ['overdue', ['was overdue', 'were overdue']],
  ['cancelled', ['had been cancelled', 'had been cancelled']],
  ['not started', ['had not been started', 'had not been started']],
  ['delayed but progressing', ['was delayed but progressing', 'were delayed but progressing']],
  ['not achieved', ['had not been achieved', 'had not been achieved']],
]);

/**
 * The sentences of minutes: "Ten targets supported this aim as of 30 June 2020. Six targets were on
 * track and four targets had been affected by an outside event." Counts only rows with a counted
 * word; `aim` is how the aim is called in the sentence.
 */
export function minutesSentences(
  summary: Summary,
  asAt: Day,
  aim = 'this aim',
  nouns: Nouns = plainNouns,
): string {
  const { withWord } = summary;
  const opening = `${numberWord(withWord)} ${nounOf(summary, withWord, nouns)}`;
  const first = `${capital(opening)} supported ${aim} as of ${writeDay(asAt)}.`;
  return withWord === 0 ? first : `${first} ${wordsSentence(summary, nouns)}`;
}

/**
 * "Six targets were on track and four targets had been affected by an outside event."; empty where no
 * row has a counted word.
 */
export function wordsSentence({ words, kind }: Summary, nouns: Nouns = plainNouns): string {
  const parts = words.map(({ name, count }) => {
    const verb = verbs.get(name.toLowerCase());
    const said = verb ? verb[count === 1 ? 0 : 1] : `had the status “${name}”`;
    return `${numberWord(count)} ${nouns[kind][count === 1 ? 0 : 1]} ${said}`;
  });
  return parts.length === 0 ? '' : `${capital(listed(parts))}.`;
}

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function nounOf({ kind }: Summary, count: number, nouns: Nouns): string {
  return nouns[kind][count === 1 ? 0 : 1];
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A label inside a sentence: "On target" as "on target"; "RAG green" stays as it is. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
