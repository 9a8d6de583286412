import type { ImportCandidate, ImportQuestion } from '#domain/importQuestion.ts';
import type { Measure } from '#domain/measure.ts';
import { periodCode } from '#domain/period.ts';
import type { NotUnderstood, PublishedException, PublishedRow } from '#domain/published.ts';
import { readValue } from '#domain/readValue.ts';
import { type TargetValue, updateKey } from '#domain/update.ts';
import type { ImportResult } from './importResult.ts';
import { newMeasureId } from './measureId.ts';
import { type Match, MeasureIndex, type MeasureName } from './measureIndex.ts';
import { measureOf, type People } from './measureOf.ts';
import { codeKey, titleAndCode, titleKey } from './titleAndCode.ts';
import { type ImportedUpdate, targetOf, updateOf } from './updateOf.ts';

/** Rows as measures, known or new, and their updates; see `MeasureMatcher`. */
export function matchMeasures(
  rows: readonly PublishedRow[],
  known: readonly Measure[] = [],
): ImportResult {
  const matcher = new MeasureMatcher(known);
  for (const row of rows) matcher.add(row);
  return matcher.result();
}

/**
 * Says of each row which measure it is about. No match is a new measure; two matches are a question,
 * and the row's figures wait for its answer; a likely join is a question too and never made.
 */
export class MeasureMatcher {
  readonly #index = new MeasureIndex();
  readonly #people: People | undefined;
  readonly #decided = new Map<string, Measure | undefined>();
  readonly #measures = new Map<string, Measure>();
  readonly #ids = new Set<string>();
  readonly #updates = new Map<string, ImportedUpdate>();
  readonly #updateRows = new Map<string, PublishedRow>();
  readonly #targets = new Map<string, TargetValue>();
  readonly #questions: ImportQuestion[] = [];
  /** Headings of exceptions that were asked about. */
  readonly #asked = new Set<string>();
  readonly #notUnderstood: NotUnderstood[] = [];

  constructor(known: readonly Measure[], people?: People) {
    this.#people = people;
    for (const measure of known) {
      this.#index.add(measure);
      this.#ids.add(measure.id);
    }
  }

  add(row: PublishedRow): void {
    const measure = this.#measureOf(row);
    if (!measure) return;
    this.#measures.set(measure.id, measure);
    if (!row.period) {
      // The reader of the table has listed a period that it could not read; none at all is new.
      if (row.cells.period.trim() === '') this.#miss(row, 'period', '', 'unreadablePeriod');
      return;
    }
    const key = updateKey(measure.id, periodCode(row.period));
    const first = this.#updateRows.get(key);
    if (first) {
      this.#again(row, first, key);
      return;
    }
    this.#updateRows.set(key, row);
    const update = updateOf(row, measure.id);
    if (update) this.#updates.set(key, { ...update, answeredBy: measure.owner });
    const { target, problems } = targetOf(row, measure.id);
    if (target) this.#targets.set(key, target);
    this.#notUnderstood.push(...problems);
  }

  /**
   * The same measure and period twice: in one file a mistake; in two files the later report repeats
   * the earlier, and only another figure is listed.
   */
  #again(row: PublishedRow, first: PublishedRow, key: string): void {
    if (
      row.place.file === first.place.file ? row.place.row !== first.place.row : isOther(row, first)
    ) {
      this.#miss(row, row.cells.code ? 'code' : 'title', String(first.place.row), 'repeatedRow');
      return;
    }
    const known = this.#updates.get(key);
    const measureId = known?.measureId ?? this.#targets.get(key)?.measureId;
    if (measureId === undefined) return;
    const { target } = targetOf(row, measureId);
    if (target && !this.#targets.has(key)) this.#targets.set(key, target);
    if (known?.commentary === '')
      this.#updates.set(key, { ...known, commentary: row.cells.commentary });
  }

  /**
   * A figure printed a second time: its words become the commentary where there was none, and a
   * period that stands nowhere else an update. It never makes a measure.
   */
  addException(exception: PublishedException): void {
    const { place, section, period, value, target, commentary } = exception;
    const name = {
      ...titleAndCode(exception.heading),
      kind: 'indicator',
      plan: '',
      section,
    } as const;
    const match = this.#index.match(name);
    if (match.kind !== 'one') {
      const asked = [place.file, section, exception.heading].join('\t');
      if (!this.#asked.has(asked)) this.#ask(match, name, place, undefined);
      this.#asked.add(asked);
      if (match.kind === 'none' && match.likely.length === 0) {
        this.#notUnderstood.push({
          ...place,
          column: '',
          text: exception.heading,
          why: 'unknownRow',
        });
      }
      return;
    }
    if (!period) return;
    const measureId = match.measure.id;
    const key = updateKey(measureId, periodCode(period));
    const known = this.#updates.get(key);
    if (known) {
      if (known.commentary === '') this.#updates.set(key, { ...known, commentary });
      return;
    }
    this.#updates.set(key, {
      ...figureOnly(measureId, periodCode(period)),
      outturn: readValue(value),
      commentary,
    });
    if (target.trim() !== '' && !this.#targets.has(key)) {
      this.#targets.set(key, {
        measureId,
        period: periodCode(period),
        value: readValue(target),
        second: undefined,
        basis: 'period',
      });
    }
  }

  result(): ImportResult {
    return {
      measures: [...this.#measures.values()],
      updates: [...this.#updates.values()],
      targets: [...this.#targets.values()],
      questions: this.#questions,
      notUnderstood: this.#notUnderstood,
    };
  }

  /** Rows of one name are decided once, so that a question is asked once. */
  #measureOf(row: PublishedRow): Measure | undefined {
    const { plan, section, code, title } = row.cells;
    const name = { kind: row.kind, plan, section, code, title };
    const parts = [plan, section, title].map(titleKey);
    const key = [row.kind, codeKey(code), ...parts].join('\t');
    if (this.#decided.has(key)) return this.#decided.get(key);
    const match = this.#index.match(name);
    const measure =
      match.kind === 'one' ? match.measure : match.kind === 'none' ? this.#define(row) : undefined;
    if (match.kind !== 'one') this.#ask(match, name, row.place, measure);
    if (match.kind === 'none' && measure) this.#index.add(measure);
    this.#decided.set(key, measure);
    return measure;
  }

  #define(row: PublishedRow): Measure {
    const { measure, problems } = measureOf(row, newMeasureId(row.cells, this.#ids), this.#people);
    this.#notUnderstood.push(...problems);
    return measure;
  }

  #ask(
    match: Exclude<Match, { kind: 'one' }>,
    name: MeasureName,
    place: PublishedRow['place'],
    made: Measure | undefined,
  ): void {
    const { code, title, section } = name;
    const base = { ...place, code, title, section, measureId: made?.id };
    const open =
      match.kind === 'several'
        ? [{ kind: 'severalMatches' as const, measures: match.measures }]
        : match.likely;
    for (const { kind, measures } of open) {
      this.#questions.push({ kind, ...base, candidates: measures.map(candidate) });
    }
  }

  #miss(row: PublishedRow, column: string, text: string, why: NotUnderstood['why']): void {
    this.#notUnderstood.push({ ...row.place, column, text, why });
  }
}

function isOther(row: PublishedRow, first: PublishedRow): boolean {
  return row.cells.outturn.trim() !== first.cells.outturn.trim();
}

function candidate({ id, code, title, section }: Measure): ImportCandidate {
  return { id, code, title, section };
}

function figureOnly(
  measureId: string,
  period: string,
): Omit<ImportedUpdate, 'outturn' | 'commentary'> {
  return {
    measureId,
    period,
    state: 'submitted',
    counts: undefined,
    asAt: undefined,
    revisedFrom: '',
    noFigure: undefined,
    forecast: undefined,
    statusWord: '',
    progress: undefined,
    override: undefined,
    explanation: undefined,
    answeredBy: '',
  };
}
