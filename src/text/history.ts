import { writeDay } from '#domain/day.ts';
import { type Instant, placeTime } from '#domain/instant.ts';
import type { OutsideChange } from '#domain/outsideChange.ts';
import type { Standing } from '#domain/standing.ts';
import type { Update } from '#domain/update.ts';

/** Who changed an answer in the list itself, when, and what it was before. */
export function outsideChangeSentence(change: OutsideChange, timeZone: string): string {
  const { from, to, name, at } = change;
  const who = `Changed outside Outturn by ${name || 'somebody unknown'} ${momentWords(at, timeZone)}.`;
  if (!from) return `${who} Outturn does not know what it said before.`;
  const parts = changedParts(from, to);
  if (from.outturn.raw !== to.outturn.raw) {
    const was = `The figure was ${quoted(from.outturn.raw)} and is ${quoted(to.outturn.raw)} now.`;
    const others = parts.filter((part) => part !== 'figure');
    return others.length > 0 ? `${who} ${was} ${alsoChanged(others)}` : `${who} ${was}`;
  }
  return parts.length > 0 ? `${who} ${alsoChanged(parts)}` : `${who} It says the same as before.`;
}

/** `on 9 April 2025 at 09:00`, as clocks show it in a place; the text itself where it is no time. */
export function momentWords(at: Instant, timeZone: string): string {
  const there = placeTime(at, timeZone);
  return there ? `on ${writeDay(there.day)} at ${there.clock}` : `at ${quoted(at)}`;
}

const partNames: Readonly<Record<keyof Update, string | undefined>> = {
  measureId: undefined,
  period: undefined,
  state: 'whether it is complete',
  outturn: 'figure',
  revisedFrom: 'figure before it was revised',
  counts: 'two counts behind it',
  asAt: 'day it was counted on',
  noFigure: 'reason for no figure',
  forecast: 'forecast',
  statusWord: 'status word',
  progress: 'progress',
  band: 'status',
  override: 'status set by hand',
  commentary: 'commentary',
  explanation: 'explanation',
  answeredBy: 'name of who answered',
};

function changedParts(from: Update, to: Update): string[] {
  const names = Object.keys(partNames) as (keyof Update)[]; // the keys of a record of them
  return names.flatMap((name) => {
    const words = partNames[name];
    return words && JSON.stringify(from[name]) !== JSON.stringify(to[name]) ? [words] : [];
  });
}

function alsoChanged(parts: readonly string[]): string {
  return `Changed: ${parts.join(', ')}.`;
}

const columnNames: Readonly<Record<keyof Standing, string>> = {
  measureId: 'measure',
  period: 'latest period',
  state: 'completeness',
  result: 'result',
  target: 'target',
  band: 'status',
  label: 'status in words',
  trend: 'trend',
  sparkline: 'earlier figures',
  exceptionOpen: 'explanation open',
  promise: 'promised day',
  nextReported: 'next reported',
};

/** What `outturn rebuild` says. */
export const rebuildText = {
  about: 'work out anew where every measure stands, from all its updates',
  begun: 'Reading every measure with all its updates.',
  done: (measures: number, wrong: number) =>
    wrong === 0
      ? `${counted(measures, 'measure')} looked through: every row was right.`
      : `${counted(measures, 'measure')} looked through, ${counted(wrong, 'row')} put right.`,
  differs: (measureId: string, columns: readonly (keyof Standing)[]) =>
    `${measureId}: not as its updates say (${columns.map((name) => columnNames[name]).join(', ')}).`,
  missing: (measureId: string) => `${measureId}: had no row.`,
  noMeasure: (measureId: string) =>
    `${measureId}: a row without a measure. It was left; delete it in the list if it is not wanted.`,
} as const;

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** At most 60 characters, on one line. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
