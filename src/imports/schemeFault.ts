import type * as z from 'zod';
import type { ExpectedValue, SchemeFault } from '#text/scheme.ts';

const common = ['kind', 'name', 'explain', 'looks', 'exceeded', 'words', 'deadBand'];
const limits = ['near', 'metWithin', 'edge', 'gap'];
const knownByKind: Readonly<Record<string, readonly string[]>> = {
  percentOfTarget: [...common, ...limits, 'nearIfNotWorse'],
  points: [...common, ...limits, 'nearIfNotWorse'],
  nearest: [...common, ...limits],
  thresholds: [...common, 'near', 'edge'],
  judged: common,
};
const knownInside: Readonly<Record<string, readonly string[]>> = {
  looks: ['met', 'near', 'missed', 'none'],
  exceeded: ['by', 'label', 'colour', 'shape'],
  words: ['word', 'status', 'exception', 'countedAs'],
};

const expectedOf: Readonly<Record<string, ExpectedValue>> = {
  kind: 'kind',
  near: 'limit',
  metWithin: 'limit',
  deadBand: 'percent',
  by: 'by',
  edge: 'edge',
  gap: 'yesNo',
  nearIfNotWorse: 'yesNo',
  exception: 'yesNo',
  explain: 'explain',
  looks: 'looks',
  words: 'words',
  exceeded: 'exceeded',
  status: 'status',
  colour: 'colour',
  shape: 'shape',
};

/** What one complaint of the reader's schema means to whoever wrote the JSON. */
export function schemeFault(issue: z.core.$ZodIssue, value: object): SchemeFault {
  const kind = String(valueAt(value, ['kind']));
  const [top] = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = typeof top === 'string' ? knownInside[top] : knownByKind[kind];
    const key = [...issue.path, issue.keys[0] ?? ''].join('.');
    return { kind: 'unknownKey', key, known: known ?? common };
  }
  const key = issue.path.join('.');
  const expected = expectedAt(issue.path, kind);
  const missing = valueAt(value, issue.path) === undefined;
  return { kind: missing ? 'missing' : 'wrong', key: key === '' ? 'kind' : key, expected };
}

function expectedAt(path: readonly PropertyKey[], kind: string): ExpectedValue {
  const [top, second] = path;
  if (top === undefined) return 'kind';
  if (top === 'near' && kind === 'thresholds') return 'number';
  if (top === 'looks' && second !== undefined && path.length === 2) return 'look';
  const last = path.findLast((part) => typeof part === 'string');
  return (last !== undefined && expectedOf[last]) || 'text';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
