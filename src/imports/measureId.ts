import type { MeasureId } from '#domain/measure.ts';

/** What an id is made of. */
interface Named {
  readonly plan: string;
  readonly section: string;
  readonly code: string;
  readonly title: string;
}

/**
 * A new id, added to those that are taken: made of plan, section and code, or the title; a restart
 * adds the title, then a number.
 */
export function newMeasureId(name: Named, taken: Set<MeasureId>): MeasureId {
  const { plan, section, code, title } = name;
  const base = slug(`${plan} ${section} ${code || title}`) || 'measure';
  const options = [base, code ? `${base}-${slug(title).slice(0, 40)}` : base];
  let id = options.find((option) => !taken.has(option));
  for (let number = 2; id === undefined; number += 1) {
    const numbered = `${base}-${number}`;
    if (!taken.has(numbered)) id = numbered;
  }
  taken.add(id);
  return id;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
}
