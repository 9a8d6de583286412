import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Driven } from './drive.ts';
import { errorShape } from './shapes.ts';

const exampleShape = z.object({
  source: z.string(),
  request: z.looseObject({ method: z.string(), path: z.string() }),
  response: z.looseObject({ status: z.number(), body: z.unknown() }),
});
const errorBody = z.looseObject({
  error: z.looseObject({
    code: z.string(),
    message: z.string(),
    innerError: z.looseObject({ code: z.string().optional() }).optional(),
  }),
});

/** An answer of Microsoft's, from its documentation or a report. */
export type Example = z.infer<typeof exampleShape>;

/** What became of an example: agreed with, contradicted, or not to be compared here. */
export interface Compared {
  readonly example: Example;
  readonly result: 'agrees' | 'differs' | 'not offered';
  readonly remarks: readonly string[];
}

export function readExamples(file: string): Example[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => exampleShape.parse(JSON.parse(line)));
}

/** Compares an example with the answers to the same operation; the path is as the description has it. */
export function compare(
  example: Example,
  pathOf: (method: string, path: string) => string | undefined,
  driven: readonly Driven[],
): Compared {
  const error = errorBody.safeParse(example.response.body);
  if (error.success) return compareError(example, error.data, driven);
  const { method, path } = example.request;
  const operation = pathOf(method, path);
  const answers = driven.filter(
    (one) =>
      operation !== undefined &&
      one.method === method &&
      one.status < 400 &&
      pathOf(method, one.path) === operation,
  );
  if (answers.length === 0) return { example, result: 'not offered', remarks: [] };
  const wanted = example.response;
  if (!answers.some(({ status }) => status === wanted.status)) {
    const remarks = [`status ${answers[0]?.status}, in the example ${wanted.status}`];
    return { example, result: 'differs', remarks };
  }
  const bodies = answers.map(({ body }) => body);
  const contrary = bodies.flatMap((body) => typeDifferences(wanted.body, body, 'body'));
  const remarks = [...new Set([...contrary, ...missing(wanted.body, bodies)])];
  return { example, result: contrary.length > 0 ? 'differs' : 'agrees', remarks };
}

/** An error of the example's code has its message (where it is one of a kind) and inner code. */
function compareError(
  example: Example,
  { error }: z.infer<typeof errorBody>,
  driven: readonly Driven[],
): Compared {
  const same = driven.flatMap((one) => {
    const body = errorShape.safeParse(one.body);
    return body.success && body.data.error.code === error.code
      ? [{ ...body.data.error, status: one.status }]
      : [];
  });
  if (same.length === 0) return { example, result: 'not offered', remarks: [] };
  const agreed = same.find(
    (one) =>
      one.message === error.message &&
      one.innerError.code === error.innerError?.code &&
      (example.response.status === 0 || one.status === example.response.status),
  );
  if (agreed) return { example, result: 'agrees', remarks: [] };
  return { example, result: 'differs', remarks: same.map(({ message }) => message) };
}

/** Properties that both have in other types. */
function typeDifferences(wanted: unknown, given: unknown, at: string): string[] {
  if (wanted === null || given === undefined || given === null) return [];
  const [a, b] = [typeOf(wanted), typeOf(given)];
  if (a !== b) return [`${at} is a ${b}, in the example a ${a}`];
  if (Array.isArray(wanted) && Array.isArray(given)) {
    return given.flatMap((one: unknown) => typeDifferences(wanted[0], one, `${at}[]`));
  }
  if (a !== 'object' || at.endsWith('.fields')) return [];
  const other = asObject(given);
  return Object.entries(asObject(wanted)).flatMap(([name, value]) =>
    typeDifferences(value, other[name], `${at}.${name}`),
  );
}

/** Properties of the example that no answer has. */
function missing(wanted: unknown, bodies: readonly unknown[]): string[] {
  const first = (body: unknown) => {
    const value = asObject(body)['value'];
    return asObject(Array.isArray(value) ? value[0] : body);
  };
  return Object.keys(first(wanted))
    .filter((name) => !bodies.some((body) => name in first(body)))
    .map((name) => `without ${name}`);
}

function asObject(value: unknown): Record<string, unknown> {
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  return object.success ? object.data : {};
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
