import { readDay } from '#domain/readDay.ts';
import { readValue } from '#domain/readValue.ts';

/** What a cell seems to hold, whatever its header says. */
export type CellContent = 'empty' | 'value' | 'absent' | 'status' | 'date' | 'letter' | 'text';

/** Words that are a status by themselves, in lower case. */
const statusWords = new Set([
  'red',
  'amber',
  'green',
  'blue',
  'grey',
  'gray',
  'yellow',
  'purple',
  'black',
  'on track',
  'off track',
  'on target',
  'off target',
  'achieved',
  'not achieved',
  'partially achieved',
  'part achieved',
  'achieved previously',
  'met',
  'not met',
  'target met',
  'target not met',
  'target achieved',
  'target missed',
  'exceeded',
  'exceeding',
  'completed',
  'complete',
  'in progress',
  'warning',
  'overdue',
  'cancelled',
  'canceled',
  'not started',
  'not yet started',
  'alert',
  'satisfactory',
  'unknown',
  'data only',
  'not known',
  'no target',
  'no data',
  'on alert',
  'under review',
  'amended',
  'deferred',
  'withdrawn',
  'failed',
  'suspended',
  'on hold',
  'paused',
  'closed',
  'delayed',
  'on schedule',
  'behind schedule',
  'ahead of schedule',
  'at risk',
  'missed',
  'underperforming',
  'under performing',
  'performing',
  'performing well',
  'within tolerance',
  'outside tolerance',
  'out of tolerance',
  'off plan',
  'on plan',
  'slippage',
  'some slippage',
  'ongoing',
  'not due',
  'contextual',
  'monitor',
  'monitoring',
  'monitored',
  'tracking',
  'better',
  'worse',
]);
const counted = new Set(['total', 'totals', 'grand total', 'all', 'overall']);
const symbols = /[▲▼◆●■★○◯✓✔✗✘❌✅🟢🔴🟠🟡🔵⚪⚫⬆⬇➡↑↓→←*+]/gu;
const aboutTarget =
  /^(?:on|at|above|below|within|near|close|off|just|slightly|significantly|well|far|exceed\w{0,6}|met|not|meeting|positive|negative|better|worse|over|under)\b[^.;]{0,40}\b(?:targets?|outturn|tolerance|forecast|expected)\b[^.;]{0,30}$/;
const affected = /^(?:affected by .{1,40}|\S{1,20}(?: \S{1,20})? affected)$/;
const coloured =
  /^(?:(?:dark|light|bright|rag|status)[ :-]+)?(?:red|amber|green|blue|grey|gray|yellow)(?: ?[-/(:]? ?[a-z ]{0,30}\)?)?$/;

/** Whether the text is a published status: a colour, `On / Above Target`, `Covid Affected`. */
export function isStatusWord(text: string): boolean {
  if (text.length > 60) return false;
  const word = plain(text);
  if (statusWords.has(word)) return true;
  return aboutTarget.test(word) || affected.test(word) || coloured.test(word);
}

/** Whether a row of counts may begin with it: a status, or `TOTAL`. */
export function isCountGroup(text: string): boolean {
  // A footnote's number may stand behind the word: `N/A[1]`.
  const name = text.replace(/ ?[[(]\d{1,2}[\])]$/, '').trim();
  if (isTotal(name) || isStatusWord(name)) return true;
  return /^(?:(?:rag )?[rgab]|n ?\/ ?a|not applicable|not available|not rag rated)$/i.test(name);
}

/** `TOTAL`, `All`. */
export function isTotal(text: string): boolean {
  return counted.has(plain(text).replace(/ (?:targets|indicators|measures|actions|tasks)$/, ''));
}

/** What the cell holds; markup that leaked into the text is looked through. */
export function cellContent(text: string): CellContent {
  const bare = withoutMarkup(text);
  if (bare === '') return 'empty';
  if (isPictured(bare)) return 'status';
  if (bare.length > 60) return 'text';
  if (isStatusWord(bare)) return 'status';
  if (/^[RAGB](?: ?[▲▼◆●■★○↑↓→←⬆⬇➡↗↘])?$/u.test(bare)) return 'letter';
  const reading = readValue(bare);
  switch (reading.kind) {
    case 'number':
    case 'yesNo':
      return 'value';
    case 'absent':
      return 'absent';
    case 'day':
      return 'date';
    case 'unclear':
      return readDay(bare).kind === 'none' ? 'value' : 'date';
    case 'text':
      return 'text';
  }
}

const pictured =
  /^(?:[a-z-]{1,12} ){0,2}(?:face|smiley|tick|cross|circle|triangle|square|octagon|star|diamond|dot|flag|thumbs? (?:up|down)|traffic light|icon|symbol)(?: \w+)? (?:representing|indicating|showing|meaning|means|for|to show) [^.;]{3,60}$/i;

/** What stands for a picture that a reader cannot see: `Sad face representing not on target`. */
function isPictured(text: string): boolean {
  return text.length <= 110 && pictured.test(text);
}

/** Tags that leaked into a text (`<p>On track</p>`) taken out; other angle brackets stay. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text.trim();
  return text
    .replace(/<\/?[a-z][a-z0-9]{0,9}(?: [^<>]{0,200})?\/?>/gi, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function plain(text: string): string {
  return text.toLowerCase().replace(symbols, '').replace(/\s+/g, ' ').trim();
}
