import type { Finding } from '#domain/finding.ts';
import { actionState } from './actionState.ts';
import type { CheckedRow } from './checkedRow.ts';
import { rowFinding } from './rowFinding.ts';
import { sentencesOf, shortQuote } from './words.ts';

const notBegun =
  /\b(?:has|have|had|was|were|is) (?:not|yet to) (?:yet )?(?:been )?(?:started|begun|commenced|start|begin)\b/i;
const notDone =
  /\b(?:(?:has|have|was|were|is) not (?:yet )?(?:been )?(?:complete|completed|finished|delivered|achieved)|(?:has|have) been delayed|not (?:now )?expected (?:until|before)|still (?:in progress|ongoing|under way|outstanding|to be completed))\b/i;
const isDone =
  /^(?:this|the|all|it|work)\b[^,]{0,60}\b(?:has|have) (?:now )?been (?:fully )?(?:completed|finished|delivered)\b|\bis now complete\b/i;
const narrower =
  /\b(?:phase|stage|first|second|next|previous\w*|part|although|despite|following|initial\w*|further|future|originally|other|until then|but)\b/i;

/**
 * The status of an action or plan target against the first sentence of its text: completed beside
 * "has not started", not started beside "has been completed". Sentences about a part are left alone.
 */
export function actionWords(row: CheckedRow): readonly Finding[] {
  const { kind, cells } = row.published;
  if (kind === 'indicator' || row.commentary === '') return [];
  const state = actionState(cells.status);
  if (state !== 'completed' && state !== 'notStarted') return [];
  const sentence = sentencesOf(row.commentary)[0]?.text ?? '';
  if (narrower.test(sentence)) return [];
  const said =
    state === 'completed'
      ? (notBegun.exec(sentence) ?? notDone.exec(sentence))
      : isDone.exec(sentence);
  if (!said) return [];
  return [
    rowFinding(row, {
      class: 'status-vs-commentary',
      severity: 'inconsistency',
      audience: 'owner',
      quote: shortQuote(sentence),
      arithmetic: `printed "${cells.status.trim()}", the text says "${said[0]}"`,
      published: cells.status.trim(),
      expected: state === 'completed' ? 'in progress or not started' : 'completed',
    }),
  ];
}
