import type { Polarity } from './measure.ts';
import { remember } from './remember.ts';
import type { Band } from './scheme.ts';

/** A label for comparing: small letters, "and/or" signs as words, signs and brackets dropped. */
export const foldLabel: (label: string) => string = remember((label) =>
  label
    .slice(0, 200)
    .toLowerCase()
    .replace(/[🟢🟩]/gu, ' green ')
    .replace(/[🟠🟡🟧🟨]/gu, ' amber ')
    .replace(/[🔴🟥]/gu, ' red ')
    .replace(/[🔵🟦]/gu, ' blue ')
    .replace(/[⚪⚫⬜]/gu, ' grey ')
    .replace(/[✓✔✅]/gu, ' tick ')
    .replace(/[✗✘❌✖]/gu, ' cross ')
    .replace(/\s*\/\s*/g, ' or ')
    .replace(/\b(?:per ?cent|percent)\b/g, '%')
    .replace(/(\d)\s+%/g, '$1%')
    .replace(/\bn or a\b/g, 'na')
    .replace(/[^\p{L}\p{N}%.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);

const met: readonly Band[] = ['met'];
const near: readonly Band[] = ['near'];
const missed: readonly Band[] = ['missed'];
const notMet: readonly Band[] = ['near', 'missed'];
const noBand: readonly Band[] = ['none'];
const any: readonly Band[] = ['met', 'near', 'missed'];

/** Folded labels as councils publish them, by what they mean where a high figure is good. */
const vocabulary = new Map<string, readonly Band[]>();
function add(bands: readonly Band[], labels: string): void {
  for (const label of labels.split('|')) vocabulary.set(foldLabel(label), bands);
}

add(
  met,
  `green|g|dark green|bright green|green star|tick|star|gold|gold star|met|target met|met target|
  targets met|meeting target|meets target|meeting targets|meets targets|on target|on or above target|
  on or above|at target|at or above target|at or better than target|on or better than target|
  on or better|better than target|equal to target|to target|on track|on course|on schedule|on plan|
  on track to achieve|on track to achieve target|on track to meet target|achieved|target achieved|
  achieved target|achieving|achieving target|fully achieved|achieved previously|previously achieved|
  satisfactory|good|very good|excellent|positive|positive outturn|positive performance|as expected|
  performing|performing well|performing to target|below target positive|above target positive|
  under target positive|over target positive|complete|completed|complete or blue|blue complete|
  delivered|done|in line with target|ahead of target|ahead of schedule|ahead|just above target|
  on or just above target|exceptional|no concerns|in progress|strong performance`,
);
add(
  near,
  `amber|a|yellow|orange|amber circle|amber triangle|yellow circle|amber diamond|within target|
  within tolerance|in tolerance|within agreed tolerance|within acceptable tolerance|
  within target tolerance|within tolerance of target|within tolerances|within limits|
  within acceptable limits|slightly below target|slightly below|slightly off target|
  slightly behind target|slightly behind|slightly under target|slightly worse than target|
  near target|close to target|near miss|nearly met|nearly achieved|almost met|almost achieved|
  just off target|warning|minor shortfall|minor concerns|some concerns|at risk|some slippage|
  minor slippage|on alert|partially met|partly met|partially achieved|partly achieved|
  below target within tolerance|below target but within tolerance|below target but within limits|
  off target but within tolerance|off target within tolerance|not met but within tolerance|
  missed target but within tolerance|target not met but within tolerance|delayed but progressing|
  delayed|may not achieve|may not achieve target|amber warning|needs attention`,
);
add(
  missed,
  `red|r|dark red|red triangle|red circle|red square|alert|red alert|negative|negative outturn|
  negative performance|below target negative|above target negative|under target negative|
  over target negative|well below target|well below|significantly below target|
  significantly below|significantly off target|significantly worse than target|
  far below target|well off target|seriously off target|seriously below target|
  outside tolerance|out of tolerance|outside of tolerance|beyond tolerance|below tolerance|
  below target outside tolerance|below target and outside tolerance|off target outside tolerance|
  major shortfall|major concerns|serious concerns|significant concerns|failing|failed|poor|
  unsatisfactory|critical|overdue|unlikely to achieve|unlikely to achieve target|
  unlikely to reach|unlikely to reach target|unlikely to meet target|will not achieve|
  will not achieve target|significant slippage|major slippage|action required|below minimum|
  below threshold`,
);
add(
  notMet,
  `off target|not on target|not met|target not met|not met target|did not meet target|
  has not met target|not meeting target|not meeting targets|does not meet target|unmet|
  not achieved|target not achieved|did not achieve target|not achieving target|not achieving|
  missed|target missed|missed target|just missed|narrowly missed|just missed target|
  narrowly missed target|behind target|behind|off track|not on track|behind schedule|
  off schedule|off course|worse than target|underperforming|under performing|cross|
  needs improvement|improvement needed|improvement required|requires improvement|slippage|
  shortfall|concern|at risk of missing target|fell short|short of target`,
);
add(
  noBand,
  `unknown|data only|data only no target|na|n a|not known|no data|no target|no target set|
  target not set|no status|no rag|not rated|not rag rated|unrated|none|not due|not yet due|
  not applicable|contextual|context|contextual indicator|volumetric|volumetrics|monitored only|monitor only|
  monitoring|monitoring only|for monitoring|monitoring only no target|information only|
  for information|for information only|report later|grey|gray|white|not reported|not available|
  not yet available|data not available|data not yet available|data unavailable|
  data awaited|awaiting data|awaited|unavailable|tbc|tba|tbd|to be confirmed|pending|no update|
  not measured|not assessed|not calculated|not judged|no result|no outturn|new|baseline|
  baseline year|new measure|new indicator|trend only|tracking only|tracking|tracker|tracked|
  annual|annual measure|annual indicator|reported annually|annually reported|not started|
  not yet started|no data available|no comparison|data to follow|not set|not comparable`,
);
add(['met', 'none'], 'blue|b|purple');
add(
  ['met', 'near'],
  'within target range|within range|in range|light green|green or amber|amber or green|green amber|amber green',
);
add(notMet, 'red or amber|amber or red|amber red|red amber');

/** Words of place: they tell the figure as much as the verdict where low or the middle is good. */
const places = new Map<string, { higher: readonly Band[]; lower: readonly Band[] }>();
function place(higher: readonly Band[], lower: readonly Band[], labels: string): void {
  for (const label of labels.split('|')) places.set(foldLabel(label), { higher, lower });
}
place(met, any, 'above target|above|over target|exceeded|exceeds|exceeding|target exceeded');
place(
  met,
  any,
  'exceeded target|exceeds target|exceeding target|higher than target|above expected',
);
place(met, any, 'well above target|significantly above target|slightly above target|above plan');
place(missed, ['met', 'missed'], 'below target|below|below plan|below expected');
place(
  notMet,
  any,
  'under target|lower than target|just below target|under|marginally below target',
);
place(
  near,
  ['met', 'near'],
  'within target|slightly below target|slightly below|just within target',
);
place(near, ['met', 'near'], 'slightly under target');
place(missed, ['met', 'missed'], 'well below target|significantly below target|far below target');
place(missed, ['met', 'missed'], 'well below|significantly below');

/**
 * The bands that a folded label can mean, or undefined where nobody publishes such a label. Numbers
 * in it are read by pattern ("within 5% of target", "more than 10% below target"), and a label that
 * names one colour among other words means that colour.
 */
export function bandsOfPhrase(folded: string, polarity: Polarity): readonly Band[] | undefined {
  const placed = places.get(folded);
  if (placed) return placedBands(placed, polarity);
  return vocabulary.get(folded) ?? percentPhrase(folded, polarity) ?? colourIn(folded);
}

function placedBands(
  { higher, lower }: { higher: readonly Band[]; lower: readonly Band[] },
  polarity: Polarity,
): readonly Band[] {
  switch (polarity) {
    case 'higher':
      return higher;
    case 'lower':
      return lower;
    case 'nearest':
    case 'none':
      return any; // above and below say nothing about how far
  }
}

const number = String.raw`\d{1,3}(?:\.\d{1,4})?%`;
const side = '(?:below|under|off|short of|worse than|from|away from|above|over)';
const target = '(?: (?:the )?(?:target|plan))?';
const inside = new RegExp(
  `^(?:(?:(?:just )?(?:below|off|under|missed) (?:the )?target|not met|target not met|missed)(?: but| and)? )?` +
    `within ${number}(?: (?:of|tolerance of) (?:the )?target| tolerance| variance)?$`,
);
const little = new RegExp(`^(?:less than|up to|no more than) ${number} ${side}${target}$`);
const much = new RegExp(`^(?:more than|over|at least|greater than) ${number} ${side}${target}$`);
const bare = new RegExp(`^${number} (?:below|under|off|short of|worse than)${target}$`);
const better = new RegExp(`^(?:more than |over )?${number} better than${target}$`);

function percentPhrase(folded: string, polarity: Polarity): readonly Band[] | undefined {
  if (!folded.includes('%')) return undefined;
  if (better.test(folded)) return met;
  if (inside.test(folded)) return near;
  const doubtful = polarity !== 'higher' || / (?:above|over)\b/.test(folded);
  if (little.test(folded)) return doubtful ? any : near;
  if (much.test(folded)) return doubtful ? any : missed;
  if (bare.test(folded)) return doubtful ? any : notMet;
  return undefined;
}

const colours = /\b(?:green|amber|yellow|red|grey|gray)\b/g;

/** "Green - on course", "RAG: Amber": the one colour that a short label names. */
function colourIn(folded: string): readonly Band[] | undefined {
  if (folded.length > 60 || /\b(?:not|was|were|from|previously|moved|no)\b/.test(folded)) {
    return undefined;
  }
  const named = new Set(folded.match(colours) ?? []);
  const [colour] = named;
  return named.size === 1 && colour !== undefined ? vocabulary.get(colour) : undefined;
}
