import type { Finding } from '#domain/finding.ts';
import { type Period, periodCode } from '#domain/period.ts';
import type { PublishedLabel } from '#domain/published.ts';
import type { DocumentCheck } from './checkedRow.ts';
import { quarterMentions } from './quarterMentions.ts';
import { placeFinding } from './rowFinding.ts';

type Quarter = Extract<Period, { kind: 'quarter' }>;

/** What stands under a label: text about this period, its figures, or neither of them. */
type LabelUse = 'words' | 'figures' | 'other';

interface NamedLabel {
  readonly label: PublishedLabel;
  readonly use: LabelUse;
  readonly quarter: number;
  readonly year: number | undefined;
}

/**
 * A column or a heading for the current progress or outturn that names another quarter than the
 * document's. Where a label of the same use names the document's own quarter, the other one belongs to
 * a series of quarters and is right; so are labels of years, targets and comparisons.
 */
export const periodLabel: DocumentCheck = ({ published }) => {
  const { period, labels } = published;
  if (period?.kind !== 'quarter') return [];
  const named = labels.flatMap(readLabel);
  const right = new Set(named.filter((each) => isOf(each, period)).map(seriesOf));
  const wrong = named.filter(
    (each) => each.use !== 'other' && !isOf(each, period) && !right.has(seriesOf(each)),
  );
  // A series without the document's own quarter says that the quarter was read wrongly, not the labels.
  const quarters = new Set(
    wrong.map((each) => `${seriesOf(each)} ${each.year ?? ''} Q${each.quarter}`),
  );
  if (quarters.size > new Set(wrong.map(seriesOf)).size) return [];
  const first = new Map(wrong.toReversed().map((each) => [each.label.text, each]));
  const titled = labels.some((label) => label.role === 'title' && names(label.text, period));
  return [...first.values()].toReversed().map((each) => finding(each, period, titled));
};

function isOf(named: NamedLabel, period: Quarter): boolean {
  return named.quarter === period.index && (named.year ?? period.year) === period.year;
}

/** Labels that may stand beside each other, one for each quarter. */
function seriesOf({ label, use }: NamedLabel): string {
  return `${label.role} ${use}`;
}

function readLabel(label: PublishedLabel): NamedLabel[] {
  // The title says what the document's period is; it is in no series.
  if (label.role === 'title' || label.text.length > 200) return [];
  const mentions = quarterMentions(label.text);
  const [only] = mentions;
  if (only === undefined) return [];
  const same = mentions.every((each) => each.quarter === only.quarter);
  if (!same) return [];
  const { quarter } = only;
  const year = mentions.find((each) => each.year !== undefined)?.year;
  return [{ label, use: readsAs(label), quarter, year }];
}

const elsewhere =
  /\b(?:previous|prior|last|earlier|comparison|compared|compare|baseline|trend|direction|change|history|target|profile|forecast|next|planned|expected|best|benchmark|since|from|recap|annual|year)\b/i;
const wordsUse = /\b(?:progress|update|commentary|comments?|narrative|notes?|position)\b/i;
const figuresUse = /\b(?:outturns?|actuals?|results?|performance|value|status|achieved|rag)\b/i;

function readsAs({ role, text }: PublishedLabel): LabelUse {
  if (elsewhere.test(text)) return 'other';
  if (wordsUse.test(text)) return 'words';
  // A heading may report on anything; only "update" and "progress" speak of the present.
  return role === 'column' && figuresUse.test(text) ? 'figures' : 'other';
}

function names(text: string, period: Quarter): boolean {
  return quarterMentions(text).some((each) => each.quarter === period.index);
}

function finding(named: NamedLabel, period: Quarter, titled: boolean): Finding {
  const { label, use } = named;
  const is = periodCode(period);
  return placeFinding(
    label.place,
    {
      class: 'wrong-period-label',
      // A figure may be reported a quarter late and say so; words about progress are of now. A heading
      // may begin a part on an earlier quarter, unless the title says what all of it is about.
      severity: use === 'words' && (titled || label.role === 'column') ? 'error' : 'inconsistency',
      audience: 'performance',
      quote: label.text,
      arithmetic: `the document reports on ${is}, this ${label.role === 'column' ? 'column' : 'heading'} names quarter ${named.quarter}${named.year === undefined ? '' : ` of ${yearText(named.year)}`}`,
      published: label.text,
      expected: is,
    },
    is,
  );
}

function yearText(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}
