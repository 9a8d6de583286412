import type { Finding } from '#domain/finding.ts';
import { type Period, periodCode } from '#domain/period.ts';
import type { CheckedRow, RowCheck } from './checkedRow.ts';
import { type QuarterMention, quarterMentions } from './quarterMentions.ts';
import { rowFinding } from './rowFinding.ts';
import { shortQuote } from './words.ts';

type Quarter = Extract<Period, { kind: 'quarter' }>;

/**
 * A text that presents another quarter than its row's as the one it reports ("For the third quarter we
 * have ..." in a row of quarter 4). Other quarters may be named to compare, look back or look ahead:
 * only the words at the head of a statement count, and a text ordered by quarters is right.
 */
export const periodInText: RowCheck = (row, document) => {
  const period = row.period ?? document.published.period;
  if (period?.kind !== 'quarter' || row.commentary === '') return [];
  const mentions = quarterMentions(row.commentary);
  if (mentions.length === 0 || reportsLate(row.commentary)) return [];
  const heads = mentions.filter((mention) => standsAtHead(row.commentary, mention));
  if (heads.some((mention) => isOf(mention, period))) return [];
  // A text ordered by quarters tells the year so far.
  if (new Set(heads.map((mention) => mention.quarter)).size > 1) return [];
  const wrong = heads.find((mention) => presentsAsCurrent(row.commentary, mention));
  return wrong ? [finding(row, wrong, period)] : [];
};

function isOf(mention: QuarterMention, period: Quarter): boolean {
  return mention.quarter === period.index && (mention.year ?? period.year) === period.year;
}

/** Figures that come a quarter late are named by their own quarter. */
const late =
  /\b(?:arrears|in retrospect|lag(?:s|ged|ging)?|latest (?:available|data|figure|published)|not (?:yet )?(?:available|published|released|been provided)|awaited|awaiting|quarter behind|retained|carried over from|previous(?:ly)? (?:update|report)|data is released)\b/i;

function reportsLate(text: string): boolean {
  return late.test(text);
}

/** Whether nothing but an opening word stands between the statement's beginning and the quarter. */
function standsAtHead(text: string, mention: QuarterMention): boolean {
  const before = text.slice(Math.max(0, mention.index - 40), mention.index);
  return /(?:^|[.!?:;,|(\n–-]\s*|\band\s+)(?:(?:this is|here is)\s+)?(?:(?:for|during|in|within|over|to|by)\s+)?(?:the\s+)?$/i.test(
    mention.index <= 40 ? before : `x${before}`,
  );
}

/** No words that open a line before its quarter are longer. */
const longestOpening = 60;

/** Whether the statement is the first of the text or of a line: later ones may look back. */
function opensLine(text: string, mention: QuarterMention): boolean {
  const from = Math.max(0, mention.index - longestOpening);
  const before = text.slice(from, mention.index);
  const lineStart = before.lastIndexOf('\n') + 1;
  if (lineStart === 0 && from > 0) return false;
  return /^\W{0,4}(?:(?:this is|here is)\s+)?(?:(?:for|during|in|within|over)\s+)?(?:the\s+)?$/i.test(
    before.slice(lineStart),
  );
}

function presentsAsCurrent(text: string, mention: QuarterMention): boolean {
  if (!opensLine(text, mention)) return false;
  const lead = text.slice(Math.max(0, mention.index - 12), mention.index).toLowerCase();
  const after = text.slice(
    mention.index + mention.quote.length,
    mention.index + mention.quote.length + 80,
  );
  // A span ("Q1 - Q3", "Q1 to Q3", "Q1 and Q2"), or a comparison that begins with the older figure.
  if (/^\s?(?:-|–|to|and|&|\/|,|\+)\s?(?:q|quarter)/i.test(after)) return false;
  if (
    /\b(?:now|since then|compared|but in|whereas|has since|but now|this quarter)\b/i.test(
      sentenceRest(after),
    )
  )
    return false;
  if (/\b(?:for|during) (?:the )?$/.test(lead)) return true;
  if (/\b(?:in|within|over) (?:the )?$/.test(lead))
    return /^,? (?:we|there) (?:have|has|are|is)\b/i.test(after);
  if (/\b(?:this|here) is (?:the )?$/.test(lead))
    return /^ (?:progress )?(?:update|report|position|figure)/i.test(after);
  if (/^ (?:was|were|saw|had|showed|has been|did)\b/i.test(after)) return false;
  if (mention.year !== undefined && /^ [A-Z]/.test(after)) return true;
  if (/^ (?:\()?(?:jan|apr|jul|oct)[a-z]{0,6} ?(?:to|-|–) ?(?:mar|jun|sep|dec)/i.test(after))
    return true;
  return /^\)?\s?(?:[-–:]\s|(?:progress )?(?:update|position|report)\b\s?[-–:.])/i.test(after);
}

function sentenceRest(after: string): string {
  const end = after.search(/[.!?\n]/);
  return end < 0 ? after : after.slice(0, end);
}

function finding(row: CheckedRow, mention: QuarterMention, period: Quarter): Finding {
  const end = mention.index + mention.quote.length + 60;
  const start = row.commentary.lastIndexOf('\n', mention.index) + 1;
  return rowFinding(row, {
    class: 'wrong-period-label',
    severity: 'error',
    audience: 'owner',
    quote: shortQuote(row.commentary.slice(start, end), 80),
    arithmetic: `the text reports on quarter ${mention.quarter}, the row on ${periodCode(period)}`,
    published: mention.quote.trim(),
    expected: `Q${period.index}`,
  });
}
