import type { ImportQuestion } from '#domain/importQuestion.ts';
import type { Measure, MeasureKind } from '#domain/measure.ts';
import { codeKey, titleKey } from './titleAndCode.ts';

/** What is known of a measure before it is matched. */
export interface MeasureName {
  readonly kind: MeasureKind;
  readonly plan: string;
  readonly section: string;
  readonly code: string;
  readonly title: string;
}

/** A measure that fits, several that do, or none with likely joins beside it. */
export type Match =
  | { readonly kind: 'one'; readonly measure: Measure }
  | { readonly kind: 'several'; readonly measures: readonly Measure[] }
  | { readonly kind: 'none'; readonly likely: readonly Likely[] };

export interface Likely {
  readonly kind: Exclude<ImportQuestion['kind'], 'severalMatches'>;
  readonly measures: readonly Measure[];
}

/** Titles are slightly different where at least this share of their words is the same. */
const alike = 0.6;
/** More candidates than this tell a person nothing. */
const most = 5;
/** Longer lists of one code or title are not gone through: time would grow with their square. */
const longest = 200;

/** Measures by code and by title; every look-up takes the time of what it finds. */
export class MeasureIndex {
  readonly #byCode = new Map<string, Measure[]>();
  readonly #byTitle = new Map<string, Measure[]>();
  readonly #names = new Map<string, Measure[]>();
  readonly #places = new Map<string, Measure[]>();

  add(measure: Measure): void {
    const code = codeKey(measure.code);
    const title = titleKey(measure.title);
    if (code !== '') push(this.#byCode, code, measure);
    push(this.#byTitle, title, measure);
    push(this.#names, `${code}\t${title}`, measure);
    push(this.#places, placeKey(measure), measure);
  }

  /**
   * A measure is known by plan, section and code where its title is the same; by title where the row
   * has no code. A plan or section that one side does not give hinders nothing.
   */
  match(name: MeasureName): Match {
    const code = codeKey(name.code);
    const title = titleKey(name.title);
    const exact = this.#places.get(placeKey(name)) ?? [];
    const named = (code === '' ? this.#byTitle : this.#names).get(
      code === '' ? title : `${code}\t${title}`,
    );
    const chosen = exact.length > 0 ? exact : few(named).filter((each) => isSamePlace(each, name));
    const [only] = chosen;
    if (chosen.length > 1) return { kind: 'several', measures: chosen };
    if (only) return { kind: 'one', measure: only };
    return { kind: 'none', likely: this.#likely(name, code, title) };
  }

  #likely(name: MeasureName, code: string, title: string): Likely[] {
    const likely: Likely[] = [];
    const offer = (kind: Likely['kind'], measures: readonly Measure[]) => {
      if (measures.length > 0 && measures.length <= most) likely.push({ kind, measures });
    };
    const coded = code === '' ? [] : few(this.#byCode.get(code));
    offer(
      'sameCode',
      coded.filter((each) => isSamePlace(each, name) && isAlike(each.title, name.title)),
    );
    const titled = few(this.#byTitle.get(title)).filter((each) => isSamePlace(each, name));
    offer('sameTitle', code === '' ? [] : titled.filter((each) => codeKey(each.code) !== code));
    // A bare number restarts in each section, and says nothing there.
    const telling = /[a-z]/.test(code) ? few(this.#names.get(`${code}\t${title}`)) : [];
    offer(
      'otherSection',
      telling.filter((each) => !isSamePlace(each, name) && each.kind === name.kind),
    );
    return likely;
  }
}

function few(measures: readonly Measure[] | undefined): readonly Measure[] {
  return measures && measures.length <= longest ? measures : [];
}

function placeKey({ kind, plan, section, code, title }: MeasureName): string {
  return [kind, fold(plan), fold(section), codeKey(code), titleKey(title)].join('\t');
}

function isSamePlace(measure: Measure, name: MeasureName): boolean {
  const fits = (one: string, other: string) =>
    one === '' || other === '' || fold(one) === fold(other);
  return (
    measure.kind === name.kind &&
    fits(measure.plan, name.plan) &&
    fits(measure.section, name.section)
  );
}

/** Whether two titles differ slightly: most words are the same, whatever their order. */
function isAlike(one: string, other: string): boolean {
  const [left, right] = [new Set(titleKey(one).split(' ')), new Set(titleKey(other).split(' '))];
  const common = [...left].filter((word) => right.has(word)).length;
  return (
    common >= alike * Math.max(left.size, right.size) || common === Math.min(left.size, right.size)
  );
}

function push(map: Map<string, Measure[]>, key: string, measure: Measure): void {
  const known = map.get(key);
  if (known) known.push(measure);
  else map.set(key, [measure]);
}

function fold(text: string): string {
  return titleKey(text);
}
