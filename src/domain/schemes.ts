import type { BandLook, Scheme } from './scheme.ts';
import { judgedSchemes } from './schemesJudged.ts';
import { actionWords, planTargetWords } from './words.ts';

const words = [...planTargetWords, ...actionWords];
const noStatus: BandLook = { label: 'No status', shape: '○', colour: 'grey' };

function green(label: string, shape: BandLook['shape'] = '▲'): BandLook {
  return { label, shape, colour: 'green' };
}
function amber(label: string, shape: BandLook['shape'] = '◆'): BandLook {
  return { label, shape, colour: 'amber' };
}
function red(label: string, shape: BandLook['shape'] = '▼'): BandLook {
  return { label, shape, colour: 'red' };
}

type FigureScheme = Extract<Scheme, { nearIfNotWorse: boolean }>;

/**
 * On or better than the target, missed by at most 10% of it, beyond. Examples: Bolsover since 2020
 * (with statuses set by hand over it), Maidstone 2017-24, Cherwell 2018, Mid Sussex, Allerdale
 * 2020-23.
 */
export const withinTenPercent: FigureScheme = {
  name: 'percent-10',
  kind: 'percentOfTarget',
  metWithin: '0',
  near: '10',
  metEdge: 'in',
  nearEdge: 'in',
  gap: false,
  nearIfNotWorse: false,
  explain: ['missed'],
  looks: {
    met: green('On target'),
    near: amber('Within 10% of target'),
    missed: red('Below target'),
    none: noStatus,
  },
  exceeded: undefined,
  words,
  deadBand: '0',
};

/** Looks of a scheme in percent of the target; a scheme of two bands never shows `near`. */
function looks(met: string, near: string, missed: string): Scheme['looks'] {
  return { met: green(met), near: amber(near), missed: red(missed), none: noStatus };
}

/**
 * Missed by less than 10% is near; exactly 10% is missed. Examples: a delivery plan of 2016/17,
 * which leaves exactly 10% undefined; South Kesteven 2024/25, where a late milestone with a remedy is
 * near as well (a status set by hand).
 */
const underTen: Scheme = {
  ...withinTenPercent,
  name: 'percent-under-10',
  nearEdge: 'out',
  looks: looks('On or better than target', 'Less than 10% off target', 'Well below target'),
};

/**
 * Within 10% is met; beyond it a result no worse than the same period last year is near. Without a
 * figure for last year it is missed. Example: Havering 2013-15.
 */
const tenOrTrend: Scheme = {
  ...withinTenPercent,
  name: 'percent-10-or-trend',
  metWithin: '10',
  near: undefined,
  nearIfNotWorse: true,
  looks: looks('On or within 10% of target', 'Off target, not worse than last year', 'Off target'),
};

/** Within 1% is met, exactly 5% off is missed already. Example: Belfast 2023-25. */
const oneAndFive: Scheme = {
  ...withinTenPercent,
  name: 'percent-1-5',
  metWithin: '1',
  near: '5',
  nearEdge: 'out',
  looks: looks('Within 1% of target', '1% to 5% off target', '5% or more off target'),
};

/** Missed by less than 5% is near. Example: East Dunbartonshire 2019. */
const underFive: Scheme = {
  ...withinTenPercent,
  name: 'percent-under-5',
  near: '5',
  nearEdge: 'out',
  looks: looks('On target', 'Less than 5% off target', 'Off target'),
};

/** Two bands: on target or within 5% of it, counted together; beyond. Example: Chorley 2020-23. */
const fiveTwoBands: Scheme = {
  ...withinTenPercent,
  name: 'percent-5-two-bands',
  metWithin: '5',
  near: undefined,
  looks: looks('On target or within 5%', 'Near target', 'More than 5% off target'),
};

/**
 * Four bands: better by more than 10%, from there to 5% short, to 10% short, beyond; a change within
 * 2% is none. Example: Northamptonshire 2013-14.
 */
const fourBands: Scheme = {
  ...withinTenPercent,
  name: 'percent-5-10-exceeded',
  metWithin: '5',
  near: '10',
  looks: looks('Green', 'Amber', 'Red'),
  exceeded: { by: '10', look: green('Green+', '★') },
  deadBand: '2',
};

/** At least 75% of the target, not all of it, is near. Example: Oxfordshire 2002. */
const threeQuarters: Scheme = {
  ...withinTenPercent,
  name: 'percent-25',
  near: '25',
  looks: looks('Target met', '75% or more of target', 'Below 75% of target'),
};

/**
 * Two ends: on or better, more than 10% worse; what lies between has no status. Example: Durham
 * 2008.
 */
const twoEnds: Scheme = {
  ...withinTenPercent,
  name: 'percent-10-two-ends',
  gap: true,
  looks: looks('On or better than target', 'Between', 'More than 10% worse than target'),
};

/**
 * Two limits a measure in percent of the target: the first within which it is still met, the second
 * within which it is near; the council's default where the measure has none. Example: Broxtowe 2019/20
 * and other users of Pentana (amber and red variance), against the profiled target.
 */
const pentana: Scheme = {
  ...withinTenPercent,
  name: 'pentana',
  looks: {
    met: green('Satisfactory', '●'),
    near: amber('Warning', '▲'),
    missed: red('Alert', '■'),
    none: { label: 'Unknown', shape: '○', colour: 'grey' },
  },
};

/**
 * On or above target, within a tolerance agreed for each measure, below. A measure without one has
 * two bands. Examples: Reigate and Banstead, Welwyn Hatfield, Epping Forest, East Riding.
 */
const ownTolerance: FigureScheme = {
  ...withinTenPercent,
  name: 'own-tolerance',
  near: undefined,
  looks: {
    met: green('On or above target', '★'),
    near: amber('Within agreed tolerance', '●'),
    missed: red('Below target', '▲'),
    none: noStatus,
  },
};

/** The same with the tolerance in the measure's own unit: 2 days, 3 percentage points. */
const ownTolerancePoints: Scheme = {
  ...ownTolerance,
  kind: 'points',
  name: 'own-tolerance-points',
};

/**
 * Two values a measure: at or beyond the target, down to the second value (a low target, an amber
 * value, a floor), beyond it. A measure without a second value has two bands. Examples: Lincoln (high
 * and low target), Brighton & Hove, Kent.
 */
const secondValue: Scheme = {
  name: 'second-value',
  kind: 'thresholds',
  near: undefined,
  nearEdge: 'in',
  explain: ['missed'],
  looks: looks('Target met', 'Between target and lower limit', 'Beyond lower limit'),
  exceeded: undefined,
  words,
  deadBand: '0',
};

/**
 * Best near the target, both ways: within 1% of it, within 5%, beyond. Example: some indicators of
 * the Scottish Local Government Benchmarking Framework have a midpoint.
 */
const midpoint: Scheme = {
  ...withinTenPercent,
  kind: 'nearest',
  name: 'nearest-1-5',
  metWithin: '1',
  near: '5',
  looks: looks('Close to the midpoint', 'Somewhat off the midpoint', 'Far from the midpoint'),
};

/** Every scheme with a name; a council's own is read by `#imports/schemeJson.ts`. */
export const builtInSchemes: readonly Scheme[] = [
  withinTenPercent,
  underTen,
  tenOrTrend,
  oneAndFive,
  underFive,
  fiveTwoBands,
  fourBands,
  threeQuarters,
  twoEnds,
  pentana,
  ownTolerance,
  ownTolerancePoints,
  secondValue,
  midpoint,
  ...judgedSchemes,
];

/** The built-in scheme of a name, whatever its capitals; undefined where there is none. */
export function findScheme(name: string): Scheme | undefined {
  const wanted = name.trim().toLowerCase();
  return builtInSchemes.find((scheme) => scheme.name === wanted);
}
