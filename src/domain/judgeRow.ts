import type { DecimalText } from './decimal.ts';
import { inferPolarity, type PolaritySource } from './inferPolarity.ts';
import { type Judgement, judge } from './judge.ts';
import { judgeForecast } from './judgeForecast.ts';
import type { Accumulation, Polarity } from './measure.ts';
import { periodIndex, periodsInYear } from './period.ts';
import type { PublishedRow } from './published.ts';
import { readValue } from './readValue.ts';
import type { Scheme } from './scheme.ts';
import { agrees, type LabelMeaning, labelMeaning } from './statusLabel.ts';
import { isTargetAhead } from './targetBasis.ts';
import type { TargetBasis } from './update.ts';
import type { Reading } from './value.ts';
import { accumulationOf, basisNamed } from './yearWords.ts';

/** A published row read and judged, beside what was printed of its status. */
export interface JudgedRow {
  readonly target: Reading;
  readonly outturn: Reading;
  readonly polarity: Polarity;
  /** From what it was told what is good. */
  readonly polarityFrom: PolaritySource;
  readonly judgement: Judgement;
  readonly label: LabelMeaning;
  /** Null where nothing was printed, a status was set by hand, or a person judges in words. */
  readonly agrees: boolean | null;
}

/** Reads one row's figures and judges them. `sameLastYear` matters to schemes with a trend only. */
export function judgeRow(scheme: Scheme, row: PublishedRow, sameLastYear?: DecimalText): JudgedRow {
  const { cells } = row;
  const target = readValue(cells.target);
  const outturn = readValue(cells.outturn);
  const { polarity, from: polarityFrom } = inferPolarity({
    title: cells.title,
    unit: cells.unit,
    target,
    outturn,
    label: cells.status,
    given: cells.polarity,
  });
  const label: LabelMeaning =
    cells.override === '' ? labelMeaning(scheme, cells.status, polarity) : { kind: 'override' };
  const read = { target, outturn, polarity, polarityFrom, label };
  if (row.kind !== 'indicator') {
    return { ...read, judgement: judgedInWords(label), agrees: null };
  }
  const basis = basisNamed(cells.basis) ?? 'period';
  const accumulates = accumulationOf(cells.accumulates) ?? 'period';
  const judgement = judge(scheme, {
    polarity,
    target,
    outturn,
    second: numberOf(cells.target2),
    near: numberOf(cells.near),
    metWithin: numberOf(cells.met_within),
    sameLastYear,
    targetIsAhead: isTargetAhead(basis, accumulates, row.period),
  });
  if (judgement.why === 'judged') {
    return { ...read, judgement: judgedInWords(label), agrees: null };
  }
  return { ...read, judgement, agrees: agrees(label, judgement) };
}

/** A plan target's or key task's status, or any under a judged scheme, is the word chosen. */
function judgedInWords(label: LabelMeaning): Judgement {
  const band = label.kind === 'bands' && label.bands.length === 1 ? label.bands[0] : undefined;
  return { band: band ?? 'none', exceeded: false, why: 'judged' };
}

/**
 * What a row's forecast of the year gives against the row's own target; undefined where the row has
 * no forecast. The target of a year so far is not the year's. A forecast in words means the status
 * that it names.
 */
export function judgeRowForecast(
  scheme: Scheme,
  row: PublishedRow,
  { target, polarity }: Pick<JudgedRow, 'target' | 'polarity'>,
): Judgement | undefined {
  const { cells } = row;
  if (cells.forecast.trim() === '') return undefined;
  const forecast = readValue(cells.forecast);
  if (forecast.kind === 'text' || row.kind !== 'indicator' || scheme.kind === 'judged') {
    return judgedInWords(labelMeaning(scheme, cells.forecast, polarity));
  }
  const basis = basisNamed(cells.basis) ?? 'period';
  if (!isOfYear(basis, accumulationOf(cells.accumulates) ?? 'period', row)) {
    return { band: 'none', exceeded: false, why: 'notComparable' };
  }
  const limits = { near: numberOf(cells.near), metWithin: numberOf(cells.met_within) };
  const value = { value: target, second: numberOf(cells.target2) };
  return judgeForecast(scheme, { polarity, ...limits }, value, forecast);
}

/** Whether a row's target may be held against the year's end. */
function isOfYear(basis: TargetBasis, accumulates: Accumulation, { period }: PublishedRow) {
  if (basis === 'annual' || period === undefined) return true;
  const soFar = basis === 'profiled' || accumulates === 'cumulative';
  return !soFar || periodIndex(period) === periodsInYear(period);
}

function numberOf(raw: string): DecimalText | undefined {
  const reading = readValue(raw);
  return reading.kind === 'number' ? reading.number : undefined;
}
