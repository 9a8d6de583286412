import type { LayoutBlock, PublishedLayout } from './layout.ts';
import { heading, paragraph } from './layout.ts';
import { column, linesOf, transcribed, transcribedParagraphs } from './transcription.ts';

const name = 'bolsover-2020-21-q1-minutes';

/** Minutes of a meeting: no table; a target is a bold line with paragraphs under it. */
export function minutes(): PublishedLayout {
  return {
    title: 'Issue - meetings',
    blocks: transcribedParagraphs(name, 'minutes.md').map((text) => blockOf(text)),
  };
}

function blockOf(text: string): LayoutBlock {
  const hashes = /^(#{1,4}) /.exec(text)?.[1] ?? '';
  const bold = text.startsWith('**') && text.endsWith('**');
  const plain = text.slice(hashes === '' ? 0 : hashes.length + 1).replaceAll('**', '');
  const lines = linesIn(plain);
  switch (hashes.length) {
    case 0:
      return paragraph(plain, lines, bold);
    case 1:
      return heading(1, plain, lines);
    case 2:
      return heading(2, plain, lines);
    default:
      return heading(3, plain, lines);
  }
}

/** The published line of a paragraph: headings of targets, the count sentence and the page's head. */
function linesIn(text: string): readonly number[] {
  const meeting = transcribed(name, 'meeting.csv').find(
    (each) => column(each, 'value_raw') === text,
  );
  if (meeting) return linesOf(column(meeting, 'source_line'));
  const count = transcribed(name, 'summary-counts.csv').find(
    (each) => column(each, 'sentence') === text,
  );
  if (count) return linesOf(column(count, 'source_line'));
  // The list's opening words stand between the count sentence (19) and the first target (27).
  if (text.startsWith('The following Targets')) return [23];
  const target = transcribed(name, 'targets.csv').find(
    (each) =>
      column(each, 'title_raw') === text || column(each, 'progress_text').includes(text.trim()),
  );
  return target ? linesOf(column(target, 'source_line')) : [];
}
