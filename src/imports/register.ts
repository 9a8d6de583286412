import type { ImportQuestion } from '#domain/importQuestion.ts';
import type { Measure } from '#domain/measure.ts';
import type { NotUnderstood } from '#domain/published.ts';
import { kindOf } from './interchangeWords.ts';
import { newMeasureId } from './measureId.ts';
import { MeasureIndex } from './measureIndex.ts';
import type { People } from './measureOf.ts';
import { type Miss, RegisterCells } from './registerCells.ts';
import { blankMeasure, measureIn } from './registerMeasure.ts';
import type { RegisterRow, RegisterTable } from './registerTable.ts';

/** What a register gives: measures as they are to be, what is open, and what was not understood. */
export interface RegisterReading {
  readonly measures: readonly Measure[];
  readonly questions: readonly ImportQuestion[];
  /** Unknown people are among them, by their column. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * Reads one row a measure. A row is known by its id, or as a row of a report is; otherwise it makes a
 * measure. A column that the register has decides, empty too; one that it does not have, and a value
 * that was not understood, leave what is there. `people` has its keys in lower case.
 */
export function readRegister(
  table: RegisterTable,
  known: readonly Measure[],
  people: People,
): RegisterReading {
  const index = new MeasureIndex();
  const byId = new Map(known.map((measure) => [measure.id, measure]));
  for (const measure of known) index.add(measure);
  const taken = new Set(byId.keys());
  const firstRows = new Map<string, number>();
  const measures: Measure[] = [];
  const questions: ImportQuestion[] = [];
  const notUnderstood: NotUnderstood[] = [...table.notUnderstood];
  for (const row of table.rows) {
    const miss: Miss = (column, text, why) =>
      notUnderstood.push({ file: table.file, row: row.row, column, text, why });
    const { there, asked } = knownAs(table, row, byId, index);
    const wanted = row.cells.id.trim();
    if (there === 'open') {
      questions.push(...asked('').map(open));
      continue;
    }
    if (!there && row.cells.title.trim() === '' && row.cells.code.trim() === '') {
      miss('title', '', 'missingTitle');
      continue;
    }
    const id = there?.id ?? (isId(wanted) ? wanted : newMeasureId(row.cells, taken));
    taken.add(id);
    const first = firstRows.get(id);
    if (first !== undefined) {
      miss('title', String(first), 'repeatedRow');
      continue;
    }
    firstRows.set(id, row.row);
    if (!there) questions.push(...asked(id));
    const measure = measureIn(
      new RegisterCells(table, row, miss),
      there ?? blankMeasure(id),
      people,
    );
    measures.push(measure);
    if (!there) index.add(measure);
  }
  return { measures, questions, notUnderstood };
}

interface Known {
  /** `open` where a person must say which of several is meant. */
  readonly there: Measure | 'open' | undefined;
  readonly asked: (id: string) => ImportQuestion[];
}

function knownAs(
  { file }: RegisterTable,
  { row, cells }: RegisterRow,
  byId: ReadonlyMap<string, Measure>,
  index: MeasureIndex,
): Known {
  const { code, title, section, plan } = cells;
  const named = byId.get(cells.id.trim());
  if (named || isId(cells.id.trim())) return { there: named, asked: () => [] };
  const match = index.match({
    kind: kindOf(cells.kind) ?? 'indicator',
    plan,
    section,
    code,
    title,
  });
  if (match.kind === 'one') return { there: match.measure, asked: () => [] };
  const several = match.kind === 'several';
  const found = several
    ? [{ kind: 'severalMatches' as const, measures: match.measures }]
    : match.likely;
  const asked = (measureId: string) =>
    found.map(({ kind, measures }) => {
      const candidates = measures.map(({ id, code, title, section }) => ({
        ...{ id, code, title, section },
      }));
      return { kind, file, row, code, title, section, measureId, candidates };
    });
  return { there: several ? 'open' : undefined, asked };
}

function open(question: ImportQuestion): ImportQuestion {
  return { ...question, measureId: undefined };
}

/** An id as Outturn makes them, or as another site's register has them. */
function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/.test(text);
}
