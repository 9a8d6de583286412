import { readValue } from '#domain/readValue.ts';

const rate =
  /\bper (?:[\d,]{3,9}|head|capita|household|property|dwelling|thousand|million)\b(?: (?:population|people|residents|households|properties|dwellings|employees))?/i;

/**
 * The unit that title and figures show where no column gives it: `percent`, `days`, `working days`,
 * `seconds`, `£`, `per 10,000 population`, `yes/no`, `date`, or empty where nothing tells.
 */
export function unitOf(title: string, figures: readonly string[]): string {
  const text = title.toLowerCase();
  const of = rate.exec(title)?.[0];
  if (of) return of;
  if (/^%|\(%\)|%$|% of|\bas a %|\bpercent|\bper cent|\bproportion\b/.test(text)) return 'percent';
  const unit = fromWords(text);
  return unit !== '' ? unit : fromFigures(figures);
}

function fromWords(text: string): string {
  const [, inBrackets] =
    /\((?:average |in |no\.? of )?((?:working |calendar )?days|hours|weeks|months|minutes|mins|seconds|secs|tonnes|kg|£|£000s?|£k|£m)\)/.exec(
      text,
    ) ?? [];
  if (inBrackets) return inBrackets;
  if (/£|\b(?:income|expenditure|savings|cost of|value of)\b/.test(text)) return '£';
  const asked = /\b(?:time|wait|speed|length|duration|taken|lost|average|turnaround)\b/.test(text);
  const [, span] =
    /\b((?:working |calendar )?days|hours|weeks|minutes|mins|seconds|secs)\b/.exec(text) ?? [];
  if (asked && span) return span;
  return text.includes('%') ? 'percent' : '';
}

function fromFigures(figures: readonly string[]): string {
  for (const figure of figures) {
    const reading = readValue(figure);
    if (reading.kind === 'yesNo') return 'yes/no';
    if (reading.kind === 'day') return 'date';
    if (reading.kind !== 'number' || reading.unit === undefined) continue;
    const { unit } = reading;
    if (unit === 'pounds') return '£';
    return unit === 'workingDays' ? 'working days' : unit;
  }
  return '';
}
