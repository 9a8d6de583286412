/** A measure's printed name taken apart; `code` is as printed and empty where there is none. */
export interface TitleAndCode {
  readonly code: string;
  readonly title: string;
}

/** Upper-case words before a number that name a thing of the world, not a measure. */
const things = new Set([
  'covid',
  'co',
  'pm',
  'no',
  'nox',
  'iso',
  'q',
  'qtr',
  'fy',
  'ks',
  'a',
  'b',
  'c',
  'd',
  'm',
  'top',
  'gcse',
  'wcag',
  'hgv',
  'fte',
  'ph',
  'ev',
  'under',
  'over',
  'age',
  'aged',
  'day',
  'days',
  'week',
  'month',
  'year',
  'quarter',
  'phase',
  'stage',
  'level',
  'tier',
  'part',
  'grade',
  'section',
  'band',
  'schedule',
  'step',
  'period',
  'p',
]);
/** Words that stand before a number as a code only when a dash or a colon follows. */
const numbered =
  /^(?:local|measure|indicator|target|action|task|objective|priority|outcome|kpi|project|milestone|ref)$/i;

// A number of a code: 01, 157a, 79b(ii), 01/11, 1922_01.1, 2.3
const tail = '\\d{1,4}[a-z]?(?:\\([ivx]{1,4}\\))?(?:[./_-]\\d{1,3}[a-z]?){0,3}';
const glued = new RegExp(
  `^([A-Za-z]{1,12}(?:[._/:-]?[A-Za-z]{1,4})?)[._/-]{0,2}${tail}(?![A-Za-z0-9])`,
);
const spaced = new RegExp(`^([A-Za-z]{1,10}) ${tail}(?![A-Za-z0-9])`);
const bare = /^\d{1,3}[a-z]?(?:\.\d{1,3}){0,3}(?![A-Za-z0-9%,])/;
const bracketed = /^[([]([A-Za-z]{0,6}[ ._/-]?\d{1,4}[a-z]?)[)\]]/;
const separator = /^\s*(?:[-–—:|]+|\.(?!\d)|\))\s*/;

/**
 * Parts `CSP 01. % Calls`, `CUS.03 - Work`, `BV79b(ii) HB overpayments`, `IT 01/11 - Incidents`.
 * A title that only begins with a number or a name (`20 new homes`, `Stage 3 complaints`,
 * `COVID-19 grants`) has no code. The title is what stands after the separator, unchanged.
 */
export function titleAndCode(text: string): TitleAndCode {
  const whole = text.trim();
  const code = codeAtStart(whole);
  if (code === undefined) return { code: '', title: whole };
  const rest = whole.slice(code.length);
  const title = rest.replace(separator, '').trim();
  const printed = bracketed.exec(code)?.[1] ?? code;
  return { code: printed, title };
}

/** The same where the code may stand in brackets behind the title: `Days to decide claims (B01)`. */
export function codeAtEnd(text: string): TitleAndCode {
  const named = titleAndCode(text);
  const [, title = '', code = ''] =
    /^(.{3,300}\S) ?[([]([^()[\]]{1,20})[)\]]$/.exec(text.trim()) ?? [];
  return named.code === '' && isCode(code) ? { code, title } : named;
}

/** Whether the whole text is a code and nothing more: a cell of a code column, a key of a card. */
export function isCode(text: string): boolean {
  const whole = text.trim();
  if (whole === '' || whole.length > 20) return false;
  if (/^\d{1,4}[a-z]?(?:\.\d{1,3}){0,3}\.?$/.test(whole)) return true;
  const word = spaced.exec(whole) ?? glued.exec(whole);
  return word?.[0].length === whole.length || codeAtStart(whole)?.length === whole.length;
}

function codeAtStart(text: string): string | undefined {
  const inBrackets = bracketed.exec(text)?.[0];
  if (inBrackets && text.length > inBrackets.length) return inBrackets;
  return lettered(text, glued, false) ?? lettered(text, spaced, true) ?? numberCode(text);
}

function lettered(text: string, pattern: RegExp, apart: boolean): string | undefined {
  const [code, word = ''] = pattern.exec(text) ?? [];
  if (!code) return undefined;
  const rest = text.slice(code.length);
  if (rest.startsWith('%') || /^[-–]\S/.test(rest)) return undefined;
  const separated = separator.test(rest) && rest.length > 2;
  const letters = word.toLowerCase();
  const parted = word.length === 1 && !apart && (separated || /\d[._]\d/.test(code));
  if (things.has(letters) && !parted) return undefined;
  if (separated && (numbered.test(word) || isUpper(word) || !apart)) return code;
  if (apart) return isUpper(word) && word.length <= 6 ? code : undefined;
  return /^[A-Z]/.test(word) ? code : undefined;
}

/** A bare number is a code where a mark sets it apart: `01. Calls`, `3) Homes`, `1.2 Improve`. */
function numberCode(text: string): string | undefined {
  const code = bare.exec(text)?.[0];
  if (!code) return undefined;
  const rest = text.slice(code.length);
  if (/^(?:\.|\)|:| [-–—:] )\s*\D/.test(rest)) return code;
  const counted = /^0\d/.test(code) || (code.includes('.') && /^ +(?:[A-Z%]|\d+%)/.test(rest));
  return counted && rest.startsWith(' ') ? code : undefined;
}

function isUpper(word: string): boolean {
  return /^[A-Z]+$/.test(word);
}

/**
 * A title as it is compared: case, quotes, dashes, stops and spaces fold, `&` is `and`, per cent is
 * `%`. Nothing else is forgiven: another word makes another measure.
 */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bper ?cent(?:age)?\b/g, '%')
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim();
}

/** A code as it is compared: `CUS 01`, `CUS.01` and `cus01` are one. */
export function codeKey(code: string): string {
  return code.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, '');
}
