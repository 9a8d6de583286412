import { parse } from 'csv-parse/sync';
import { isDay } from '#domain/day.ts';
import type { Measure } from '#domain/measure.ts';
import { parsePeriod } from '#domain/period.ts';
import type { PersonId } from '#domain/person.ts';
import type { TargetValue, Update } from '#domain/update.ts';
import { parseOutturn } from '#domain/value.ts';

/** Something in a row that was not understood; rows count data rows from 1. */
export interface ImportProblem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected:
    | 'aColumn'
    | 'somethingHere'
    | 'polarity'
    | 'period'
    | 'number'
    | 'day'
    | 'person';
}

/** What an interchange file gave, and what of it was not understood. */
export interface InterchangeTable {
  readonly measures: readonly Measure[];
  readonly targets: readonly TargetValue[];
  readonly updates: readonly Omit<Update, 'band'>[];
  readonly problems: readonly ImportProblem[];
}

const needed = ['code', 'title', 'section', 'polarity', 'period', 'owner'];

/**
 * Reads Outturn's interchange CSV: one row a measure and period, raw published strings, owners by
 * e-mail. Throws csv-parse's `CsvError`, which names the line, where the file is no CSV.
 */
export function readInterchange(
  csv: string,
  people: ReadonlyMap<string, PersonId>,
): InterchangeTable {
  const rows = parse<Record<string, string>>(csv, { columns: true, bom: true, trim: true });
  const measures = new Map<string, Measure>();
  const targets: TargetValue[] = [];
  const updates: Omit<Update, 'band'>[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = new RowReader(cells, index + 1);
    const measure = row.measure(people);
    const period = row.period();
    measures.set(measure.id, measures.get(measure.id) ?? measure);
    const target = row.number('target');
    if (target) targets.push({ measureId: measure.id, period, value: target.number });
    const outturn = row.number('outturn');
    if (outturn) {
      updates.push({
        measureId: measure.id,
        period,
        state: 'submitted',
        outturn,
        commentary: row.text('commentary'),
        explanation: row.explanation(),
        answeredBy: measure.owner,
      });
    }
    problems.push(...row.problems);
  }
  return { measures: [...measures.values()], targets, updates, problems };
}

/** One row, remembering what was wrong with it. */
class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #cells: Record<string, string>;
  readonly #row: number;

  constructor(cells: Record<string, string>, row: number) {
    this.#cells = cells;
    this.#row = row;
    for (const column of needed) {
      if (!(column in cells)) this.#note(column, 'aColumn');
      else if (cells[column] === '') this.#note(column, 'somethingHere');
    }
  }

  text(column: string): string {
    return this.#cells[column] ?? '';
  }

  number(column: string) {
    const raw = this.text(column);
    if (raw === '') return undefined;
    const value = parseOutturn(raw);
    if (!value) this.#note(column, 'number');
    return value;
  }

  period(): string {
    const code = this.text('period');
    if (code && !parsePeriod(code)) this.#note('period', 'period');
    return code;
  }

  explanation(): Update['explanation'] {
    const [cause, action] = [this.text('cause'), this.text('action')];
    const backOnTarget = this.text('back_on_target');
    if (!cause && !action && !backOnTarget) return undefined;
    if (!isDay(backOnTarget)) this.#note('back_on_target', 'day');
    return { cause, action, backOnTarget };
  }

  measure(people: ReadonlyMap<string, PersonId>): Measure {
    const polarity = this.text('polarity');
    if (polarity && polarity !== 'higher' && polarity !== 'lower') {
      this.#note('polarity', 'polarity');
    }
    const owner = people.get(this.text('owner').toLowerCase());
    if (this.text('owner') && !owner) this.#note('owner', 'person');
    return {
      id: slug(`${this.text('section')} ${this.text('code')}`),
      code: this.text('code'),
      title: this.text('title'),
      section: this.text('section'),
      directorate: this.text('directorate'),
      unit: this.text('unit'),
      polarity: polarity === 'lower' ? 'lower' : 'higher',
      owner: owner ?? '',
      ownerPost: this.text('owner_post'),
    };
  }

  #note(column: string, expected: ImportProblem['expected']): void {
    this.problems.push({ row: this.#row, column, value: this.text(column), expected });
  }
}

/** Codes restart in each section, so that a key needs both. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
