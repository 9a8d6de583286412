import type { Absence } from './value.ts';

// Lists of a spreadsheet's worth of spellings; compared in small letters without dots and spaces.
const words: Readonly<Record<Exclude<Absence, 'blank' | 'dash'>, string>> = {
  notApplicable:
    'n/a|na|n\\a|not applicable|does not apply|no target|no target set|target not set|[z]',
  notAvailable:
    'not available|not yet available|not available yet|currently not available|unavailable|n/av|' +
    'data not available|data not yet available|figure not available|no data|no data available|' +
    'data unavailable|awaited|awaiting|awaiting data|data awaited|awaiting figures|pending|' +
    'to follow|not known|not yet known|unknown|n/k|nk|not reported|not yet reported|not recorded|' +
    'not collected|not measured|#n/a|[x]|..',
  new: 'new|new measure|new indicator|new pi|new kpi|new target|new for this year|new this year',
  toBeConfirmed:
    'tbc|to be confirmed|tba|to be agreed|to be advised|to be announced|tbd|to be determined|' +
    'to be set|to be decided|target to be set|not set|not yet set|baseline|baseline year|' +
    'baseline to be set|to be baselined',
  divisionByZero: 'div/0|#div/0!|#div/0|div/0!',
  dataOnly:
    'data only|data-only|for information|for information only|information only|info only|' +
    'monitor only|monitoring only|for monitoring only|contextual|no status',
  withheld: 'suppressed|withheld|confidential|redacted|c|[c]|(c)',
};

const table = new Map<string, Absence>(
  Object.entries(words).flatMap(([why, list]) =>
    list.split('|').map((word) => [keyOf(word), why as Absence] as const),
  ),
);

// `Data not available until June`, `Awaiting the survey`: whatever follows is no figure.
const comesLater = /^(?:data |figures? )?(?:awaiting|awaited|not (?:yet |currently )?available)\b/i;

// `Not due until Q4`, `Reported annually`, `Due Q4`: in this period there is none to be had.
const notDue = new RegExp(
  '^(?:not (?:yet )?due\\b|annual(?:ly)?(?: (?:measure|indicator|figure|survey|return|reporting|only|pi|kpi))?(?=$| ?[-(:;,.])' +
    '|(?:to be |next )?(?:due|reported|measured|collected)' +
    ' (?:annually|yearly|(?:in |at |for )?(?:the )?(?:year[- ]end|end of (?:the )?year|q|qtr|quarter))\\b)',
  'i',
);
const itsPeriod = /\b(?:q|qtr|quarter) ?[1-4]\b|\b(?:19|20)\d\d(?:[/-]\d{2,4})?\b/gi;

/** Why a cell holds no figure, in any spelling; undefined where it holds something. */
export function noValueOf(tidy: string): Absence | undefined {
  if (tidy === '') return 'blank';
  if (tidy.length > 80) return undefined;
  if (/^-(?: ?-){0,4}$/.test(tidy)) return 'dash';
  if (/^\*{1,3}$/.test(tidy)) return 'withheld';
  if (comesLater.test(tidy) && !tidy.includes('%')) return 'notAvailable';
  if (notDue.test(tidy) && !/[\d%]/.test(tidy.replace(itsPeriod, ''))) return 'notApplicable';
  // A star beside the word leads to a footnote; a star alone stands for a figure kept back.
  return (
    table.get(keyOf(tidy)) ??
    table.get(keyOf(tidy.replace(/[*†‡]{1,3}$/u, ''))) ??
    table.get(keyOf(beforeReason(tidy)))
  );
}

/** `N/A - annual measure`, `TBC (awaiting survey)`: the word before its reason, if no figure follows. */
function beforeReason(tidy: string): string {
  const match = /^([^-(:;,]{2,30}?) ?(?:- |[(:;,])[^\d%]*$/.exec(tidy);
  return match?.[1] ?? tidy;
}

function keyOf(word: string): string {
  const key = word.toLowerCase().replace(/[ .]/g, '');
  return key === '' ? word : key;
}
