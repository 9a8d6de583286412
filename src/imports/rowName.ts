import { withoutMarkup } from './cellContent.ts';
import type { ColumnPlan } from './columnPlan.ts';
import type { Draft } from './draftRows.ts';
import { codeAtEnd, codeKey, type TitleAndCode, titleAndCode } from './titleAndCode.ts';
import { titleTarget } from './titleTarget.ts';

/** What a row calls its measure, and the target that stands in its title; empty where none does. */
export function rowName(
  draft: Draft,
  plan: ColumnPlan,
): TitleAndCode & { readonly target: string } {
  const { title, target } = titleTarget(titleLines(draft, plan));
  const code = plan.single.get('code');
  const codeCell = code === undefined ? '' : bare(draft, code);
  return { ...nameOf(codeCell, oneLine(title), saysCode(plan)), target };
}

/** A cell's text on one line, markup that leaked into it taken out. */
export function bare(draft: Draft, index: number): string {
  return oneLine(withoutMarkup(draft.texts[index] ?? ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Code and title out of their columns, or out of one cell that holds both. */
function nameOf(codeCell: string, titleCell: string, coded: boolean): TitleAndCode {
  if (codeCell === '') return coded ? codeAtEnd(titleCell) : titleAndCode(titleCell);
  if (titleCell === '') {
    const { code, title } = titleAndCode(codeCell);
    return title === '' ? { code: codeCell, title: '' } : { code, title };
  }
  const inTitle = titleAndCode(titleCell);
  const again = inTitle.code !== '' && codeKey(inTitle.code) === codeKey(codeCell);
  return { code: codeCell, title: again ? inTitle.title : titleCell };
}

/** Whether the label of the titles says that they hold codes too: `Measure (ID)`. */
function saysCode({ columns, single }: ColumnPlan): boolean {
  const label = columns[single.get('title') ?? -1]?.label ?? '';
  return /\b(?:id|ref|reference|codes?|nos?|number)\b/i.test(label);
}

/** A title as it stands, since a target may stand in a line of its own below it. */
function titleLines(draft: Draft, plan: ColumnPlan): string {
  const column = plan.single.get('title');
  return column === undefined ? '' : withoutMarkup(draft.texts[column] ?? '');
}
