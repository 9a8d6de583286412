import * as z from 'zod';
import { decimal } from '#domain/decimal.ts';
import type { Band, BandLook, Edge, Scheme, StatusWord } from '#domain/scheme.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { foldWord } from '#domain/words.ts';
import { type SchemeFault, schemeFaultSentence } from '#text/scheme.ts';
import { schemeFault } from './schemeFault.ts';

/** A council's own scheme, or every reason why it cannot be used, a sentence each. */
export type ReadScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly sentences: readonly string[] };

const bands = ['met', 'near', 'missed', 'none'] as const;
const text = z.string().trim().min(1).max(200);
const plainNumber = /^[+-]?\d{1,30}(?:\.\d{1,30})?$/;

/** A JSON number or a decimal as text, kept exact as text. */
const number = z
  .union([z.number().transform((each) => decimal(String(each)).toFixed()), z.string().trim()])
  .pipe(z.string().regex(plainNumber))
  .transform((each) => decimal(each.replace('+', '')).toFixed());
/** A limit is how far off a result may be: never below nought. */
const limit = number.refine((each) => decimal(each).gte(0));
const side = z.enum(['in', 'out']);
const edge = z.union([
  side.transform((each) => ({ met: each, near: each })),
  z.strictObject({ met: side.default('in'), near: side.default('in') }),
]);
const lookParts = {
  label: text.optional(),
  colour: z.enum(['green', 'amber', 'red', 'grey', 'blue']).optional(),
  shape: z.enum(['▲', '◆', '▼', '○', '★', '●', '■']).optional(),
};
const look = z.union([text.transform((label) => ({ label })), z.strictObject(lookParts)]);
const word = z.strictObject({
  word: text,
  /** What the word counts as: named as people read it. */
  status: z.enum(bands),
  exception: z.boolean().default(false),
  countedAs: text.nullable().optional(),
});
const parts = {
  name: text.default('own'),
  explain: z.array(z.enum(bands)).max(4).default(['missed']),
  looks: z.strictObject({ met: look, near: look, missed: look, none: look }).partial().default({}),
  exceeded: z.strictObject({ by: limit, ...lookParts }).optional(),
  words: z.array(word).max(200).default([]),
  deadBand: limit.default('0'),
};
const limits = {
  near: limit.optional(),
  metWithin: limit.default('0'),
  edge: edge.default({ met: 'in', near: 'in' }),
  gap: z.boolean().default(false),
};
const trend = { nearIfNotWorse: z.boolean().default(false) };
const schemeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percentOfTarget'), ...limits, ...trend, ...parts }),
  z.strictObject({ kind: z.literal('points'), ...limits, ...trend, ...parts }),
  z.strictObject({ kind: z.literal('nearest'), ...limits, ...parts }),
  z.strictObject({
    kind: z.literal('thresholds'),
    near: number.optional(),
    edge: limits.edge,
    ...parts,
  }),
  z.strictObject({ kind: z.literal('judged'), ...parts }),
]);
type Given = z.output<typeof schemeShape>;
type GivenLook = z.output<z.ZodObject<typeof lookParts>>;

/**
 * A council's own scheme from its JSON. Short forms: `{"kind":"percentOfTarget","near":10}`,
 * `{"kind":"thresholds","near":88}`, `{"kind":"nearest","metWithin":1,"near":5}`; without `near` there
 * are two bands. Limits are numbers or decimals as text. `"edge":"out"` gives a result exactly on a
 * limit to the worse band; `{"met":"in","near":"out"}` says so for one of them. A colour without a
 * shape is refused, for not everybody sees it.
 */
export function readScheme(json: string): ReadScheme {
  const value = parsed(json);
  if (value === undefined) return refused([{ kind: 'notJson' }]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused([{ kind: 'notAnObject' }]);
  }
  const result = schemeShape.safeParse(value);
  if (!result.success)
    return refused(result.error.issues.map((issue) => schemeFault(issue, value)));
  const faults = contradictions(result.data);
  return faults.length > 0 ? refused(faults) : { ok: true, scheme: schemeOf(result.data) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined; // said to the reader as a sentence
  }
}

function refused(faults: readonly SchemeFault[]): ReadScheme {
  return { ok: false, sentences: [...new Set(faults.map(schemeFaultSentence))] };
}

/** What is well formed key by key but does not fit together. */
function contradictions(given: Given): SchemeFault[] {
  const faults: SchemeFault[] = [];
  if ('metWithin' in given) {
    const { near, metWithin, gap } = given;
    if (near !== undefined && decimal(near).lt(decimal(metWithin))) {
      faults.push({ kind: 'nearInsideMet', near, metWithin });
    }
    if (gap && near === undefined) faults.push({ kind: 'nothingBetween' });
  }
  const looks: ReadonlyArray<[key: string, look: GivenLook | undefined]> = [
    ['looks.met', given.looks.met],
    ['looks.near', given.looks.near],
    ['looks.missed', given.looks.missed],
    ['looks.none', given.looks.none],
    ['exceeded', given.exceeded],
  ];
  for (const [key, { colour, shape } = {}] of looks) {
    if (colour !== undefined && shape === undefined) faults.push({ kind: 'colourAlone', key });
  }
  const seen = new Set<string>();
  for (const each of given.words) {
    if (seen.has(foldWord(each.word))) faults.push({ kind: 'wordTwice', word: each.word });
    seen.add(foldWord(each.word));
  }
  return faults;
}

function schemeOf(given: Given): Scheme {
  const { name, explain, deadBand, exceeded } = given;
  const shared = {
    name,
    explain,
    deadBand,
    looks: looksOf(given),
    exceeded: exceeded && {
      by: exceeded.by,
      look: merged(exceeded, { label: 'Target exceeded', shape: '★', colour: 'green' }),
    },
    words: wordsOf(given),
  };
  switch (given.kind) {
    case 'percentOfTarget':
    case 'points':
      return {
        ...shared,
        kind: given.kind,
        ...limitsOf(given),
        nearIfNotWorse: given.nearIfNotWorse,
      };
    case 'nearest':
      return { ...shared, kind: 'nearest', ...limitsOf(given) };
    case 'thresholds':
      return { ...shared, kind: 'thresholds', near: given.near, nearEdge: given.edge.near };
    case 'judged':
      return { ...shared, kind: 'judged' };
  }
}

function limitsOf({ near, metWithin, edge: edges, gap }: Extract<Given, { metWithin: string }>) {
  const metEdge: Edge = edges.met;
  const nearEdge: Edge = edges.near;
  return { near, metWithin, metEdge, nearEdge, gap };
}

/** The council's labels, colours and shapes over plain ones that fit the limits. */
function looksOf(given: Given): Scheme['looks'] {
  const plain = withinTenPercent.looks;
  const { met, near, missed, none } = given.looks;
  const off = given.kind === 'nearest' ? 'Off target' : plain.missed.label;
  return {
    met: merged(met, plain.met),
    near: merged(near, { ...plain.near, label: nearLabel(given) }),
    missed: merged(missed, { ...plain.missed, label: off }),
    none: merged(none, plain.none),
  };
}

function nearLabel(given: Given): string {
  if (given.kind !== 'percentOfTarget' && given.kind !== 'nearest') return 'Near target';
  if (given.near === undefined) return 'Near target';
  return given.edge.near === 'in'
    ? `Within ${given.near}% of target`
    : `Less than ${given.near}% off target`;
}

function merged(given: GivenLook | undefined, plain: BandLook): BandLook {
  return {
    label: given?.label ?? plain.label,
    colour: given?.colour ?? plain.colour,
    shape: given?.shape ?? plain.shape,
  };
}

/** The council's own words first; built-in words that it does not define keep their meaning. */
function wordsOf(given: Given): StatusWord[] {
  const own = given.words.map((each) => ({
    word: each.word,
    band: each.status satisfies Band,
    exception: each.exception,
    countedAs: each.countedAs === null ? undefined : (each.countedAs ?? each.word),
  }));
  const defined = new Set(own.map((each) => foldWord(each.word)));
  return [...own, ...withinTenPercent.words.filter((each) => !defined.has(foldWord(each.word)))];
}
