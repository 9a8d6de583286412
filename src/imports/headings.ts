import { labelWords } from './columns.ts';
import { aimIn } from './draftRows.ts';
import { opensExceptions } from './exceptionBlocks.ts';
import { isPeriodLabel, withoutPeriods } from './periodsIn.ts';

/** Words of headings that name no service: "Critical Success Indicators for Resources" is Resources. */
const general = new Set(
  `key performance indicator indicators measure measures critical success csi csis kpi kpis pi pis target targets task
  tasks action actions priorities improvement supporting appendix annex exception exceptions status summary report
  reports reporting update updates quarter quarterly progress data table tables corporate annual monitoring monitor
  results outturn outturns scorecard dashboard overview introduction background for of the and in by to a at on our
  with service detailed period year end month monthly full list plan delivery business project projects milestones
  section part item agenda no q ytd strategic operational national local statutory headline
  january february march april may june july august september october november december as up`.split(
    /\s+/,
  ),
);
const councils = /\bcouncil\b|\bcommittee\b|\bcabinet\b|\bmeeting\b/i;
const planName =
  /\b(?:(?:Council|Corporate|Business|Performance|Service|Delivery|Community|Strategic|Improvement|Our)(?:['’]s)? ){1,3}(?:Plan|Strategy|Ambition|Vision)\b/;

/** The headings above a place in the document, and what they say. */
export class Headings {
  readonly #title: string;
  readonly #open: { readonly level: number; readonly text: string }[] = [];
  #aim = '';
  #plan = '';
  #exceptions = false;

  /** The document's own title names no section. */
  constructor(title: string) {
    this.#title = title;
  }

  add(level: number, text: string): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    this.#open.push({ level, text });
    this.note(text);
    this.#plan = planName.exec(text.slice(0, 200))?.[0] ?? this.#plan;
  }

  /** A heading that is only a paragraph: it may open the exceptions or name the aim. */
  note(text: string): void {
    const aim = aimIn(text);
    if (aim !== undefined) this.#aim = aim;
    if (opensExceptions(text)) this.#exceptions = true;
  }

  /** A table of other rows ends the exceptions. */
  endExceptions(): void {
    this.#exceptions = false;
  }

  get exceptions(): boolean {
    return this.#exceptions;
  }

  get aim(): string {
    return this.#aim;
  }

  get plan(): string {
    return this.#plan;
  }

  get texts(): string[] {
    return this.#open.map(({ text }) => text);
  }

  get nearest(): string {
    return this.#open.at(-1)?.text ?? '';
  }

  /** The service that the nearest telling heading names, but for one line; empty where none does. */
  section(except: string): string {
    for (const { text } of this.#open.toReversed()) {
      const section = text === except || text === this.#title ? '' : sectionIn(text);
      if (section !== '') return section;
    }
    return '';
  }
}

/** The part of a heading that names a service, general words at both ends taken off. */
export function sectionIn(heading: string): string {
  if (heading.length > 120 || councils.test(heading) || aimIn(heading) || isPeriodLabel(heading)) {
    return '';
  }
  const words = withoutPeriods(heading)
    .split(/\s+/)
    .filter((word) => word !== '');
  const isGeneral = (word: string | undefined) => {
    const plain = labelWords(word ?? '');
    return plain === '' || general.has(plain) || /^[\d ]+$/.test(plain) || /^[ivx]+$/.test(plain);
  };
  let [from, to] = [0, words.length];
  while (from < to && isGeneral(words[from])) from += 1;
  while (to > from && isGeneral(words[to - 1])) to -= 1;
  return words
    .slice(from, to)
    .join(' ')
    .replace(/^[\s:–—-]+|[\s:–—,-]+$/g, '');
}
