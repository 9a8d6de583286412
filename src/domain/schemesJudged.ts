import type { Scheme, StatusWord } from './scheme.ts';
import { actionWords, planTargetWords, statusWord } from './words.ts';

/** A scheme by which a person chooses a word: figures are shown beside it and never judged. */
function judgedBy(
  name: string,
  labels: Readonly<Record<'met' | 'near' | 'missed' | 'none', string>>,
  own: readonly StatusWord[],
): Scheme {
  return {
    name,
    kind: 'judged',
    explain: ['missed'],
    looks: {
      met: { label: labels.met, shape: '▲', colour: 'green' },
      near: { label: labels.near, shape: '◆', colour: 'amber' },
      missed: { label: labels.missed, shape: '▼', colour: 'red' },
      none: { label: labels.none, shape: '○', colour: 'grey' },
    },
    exceeded: undefined,
    words: [...own, ...planTargetWords, ...actionWords],
    deadBand: '0',
  };
}

/**
 * A forecast of the year's end: on track, off but can recover in the year, off and will not. Examples:
 * Bath and North East Somerset 2004-05 (green, amber, red, not known), Medway 2009/10, Tewkesbury,
 * Gedling, West Berkshire.
 */
const yearEndForecast = judgedBy(
  'year-end-forecast',
  { met: 'On track', near: 'May not achieve', missed: 'Unlikely to achieve', none: 'Not known' },
  [
    statusWord('green', 'met'),
    statusWord('amber', 'near'),
    statusWord('red', 'missed', true),
    statusWord('may not achieve', 'near'),
    statusWord('unlikely to achieve', 'missed', true),
    statusWord('complete', 'met'),
    { word: 'not known', band: 'none', exception: false, countedAs: 'not known' },
    { word: 'not due', band: 'none', exception: false, countedAs: undefined },
  ],
);

/**
 * As expected, a minor shortfall, a major one; blue is complete. Examples: South Lanarkshire,
 * Wokingham, Dover, Slough, South Holland.
 */
const shortfall = judgedBy(
  'minor-major-shortfall',
  { met: 'As expected', near: 'Minor shortfall', missed: 'Major shortfall', none: 'Report later' },
  [
    statusWord('as expected', 'met'),
    statusWord('minor shortfall', 'near'),
    statusWord('major shortfall', 'missed', true),
    statusWord('complete', 'met'),
    { word: 'report later', band: 'none', exception: false, countedAs: 'report later' },
    { word: 'contextual', band: 'none', exception: false, countedAs: undefined },
  ],
);

/**
 * Achieved, delayed but progressing (where the council has it), not achieved. Examples: Mid and East
 * Antrim, Cotswold, Blaby.
 */
const achieved = judgedBy(
  'achieved-or-not',
  {
    met: 'Achieved',
    near: 'Delayed but progressing',
    missed: 'Not achieved',
    none: 'No status',
  },
  [statusWord('delayed but progressing', 'near'), statusWord('not achieved', 'missed', true)],
);

/** The built-in schemes under which a person chooses the status. */
export const judgedSchemes: readonly Scheme[] = [yearEndForecast, shortfall, achieved];
