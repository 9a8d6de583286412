import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

/** The parts of a schema that Microsoft's description of Graph uses. */
interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly items?: Schema | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly nullable?: boolean | undefined;
  readonly pattern?: string | undefined;
  readonly additionalProperties?: unknown;
}

const schemaShape: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.string().optional(),
    properties: z.record(z.string(), schemaShape).optional(),
    items: schemaShape.optional(),
    allOf: z.array(schemaShape).optional(),
    anyOf: z.array(schemaShape).optional(),
    oneOf: z.array(schemaShape).optional(),
    enum: z.array(z.unknown()).optional(),
    nullable: z.boolean().optional(),
    pattern: z.string().optional(),
    additionalProperties: z.unknown().optional(),
  }),
);
const responseShape = z.looseObject({
  $ref: z.string().optional(),
  content: z.record(z.string(), z.looseObject({ schema: schemaShape.optional() })).optional(),
});
const operationShape = z.looseObject({ responses: z.record(z.string(), responseShape) });
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({
    schemas: z.record(z.string(), schemaShape),
    responses: z.record(z.string(), responseShape),
  }),
});

/** What Microsoft's description says of an operation's answers. */
export interface Described {
  /** The path as the description writes it. */
  readonly path: string;
  /** What is wrong with an answer; empty where nothing is. */
  problems(status: number, body: unknown): string[];
}

/** A description of Graph: finds operations by a concrete path, and checks answers. */
export class OpenApi {
  readonly #document: z.infer<typeof documentShape>;
  readonly #paths: ReadonlyArray<{ pattern: RegExp; path: string }>;

  constructor(file: string) {
    this.#document = documentShape.parse(parse(readFileSync(file, 'utf8')));
    this.#paths = Object.keys(this.#document.paths)
      .map((path) => ({ path, pattern: patternOf(path) }))
      // A word in the description's path is nearer than a parameter at the same place.
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  }

  /** The operation of a method and a path below the version, or undefined. */
  find(method: string, path: string): Described | undefined {
    const found = this.#paths.find(
      (candidate) =>
        candidate.pattern.test(path) &&
        method.toLowerCase() in (this.#document.paths[candidate.path] ?? {}),
    );
    if (!found) return undefined;
    const operation = operationShape.parse(
      this.#document.paths[found.path]?.[method.toLowerCase()],
    );
    return {
      path: found.path,
      problems: (status, body) => this.#problems(operation.responses, status, body),
    };
  }

  #problems(
    responses: z.infer<typeof operationShape>['responses'],
    status: number,
    body: unknown,
  ): string[] {
    const named = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`];
    const response = named ?? responses['default'];
    if (!response) return [`status ${status} is not described`];
    const followed = response.$ref
      ? this.#document.components.responses[lastOf(response.$ref)]
      : response;
    const schema = followed?.content?.['application/json']?.schema;
    if (!schema) return body === undefined ? [] : ['a body where none is described'];
    return body === undefined ? [] : this.#check(schema, body, 'body');
  }

  #check(schema: Schema, value: unknown, at: string): string[] {
    if (value === null) return this.#isNullable(schema) ? [] : [`${at} is null`];
    const merged = this.#merge(this.#derived(schema, value));
    if (merged.enum && !merged.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}`];
    if (merged.type === 'array') {
      if (!Array.isArray(value)) return [`${at} is no array`];
      const { items } = merged;
      return items ? value.flatMap((one, i) => this.#check(items, one, `${at}[${i}]`)) : [];
    }
    const wrong = wrongType(merged, value, at);
    if (wrong) return [wrong];
    if (typeof value !== 'object' || !merged.properties) return [];
    return Object.entries(value).flatMap(([name, one]) => {
      const property = merged.properties?.[name];
      if (property) return this.#check(property, one, `${at}.${name}`);
      const open = merged.additionalProperties !== undefined || name.includes('@');
      return open ? [] : [`${at}.${name} is not in the description`];
    });
  }

  /** The type that a value itself names, where the description has it. */
  #derived(schema: Schema, value: unknown): Schema {
    const type: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, '@odata.type') : undefined;
    const named = typeof type === 'string' ? type.replace('#', '') : '';
    return this.#document.components.schemas[named] ?? schema;
  }

  #isNullable(schema: Schema): boolean {
    return schema.nullable === true || (schema.anyOf ?? []).some((one) => this.#isNullable(one));
  }

  /** A schema with its references followed and its parts put together. */
  #merge(schema: Schema): Schema {
    const followed = schema.$ref
      ? this.#document.components.schemas[lastOf(schema.$ref)]
      : undefined;
    if (followed) return this.#merge(followed);
    // `anyOf` a type or a nullable object is how the description writes a property without a value.
    const [choice] = schema.anyOf ?? schema.oneOf ?? [];
    if (choice) return this.#merge(choice);
    const properties = { ...schema.properties };
    const parts = (schema.allOf ?? []).map((part) => this.#merge(part));
    for (const part of parts) Object.assign(properties, part.properties);
    const isKnown = Object.keys(properties).length > 0; // an object without any may hold all
    const open = parts.find((part) => part.additionalProperties !== undefined);
    const additionalProperties = schema.additionalProperties ?? open?.additionalProperties;
    const type = schema.type ?? parts[0]?.type;
    return { ...schema, type, additionalProperties, ...(isKnown && { properties }) };
  }
}

function wrongType({ type, pattern }: Schema, value: unknown, at: string): string | undefined {
  const is = typeof value;
  const wanted = type === 'integer' ? 'number' : type;
  if (wanted && is !== wanted) return `${at} is a ${is}, not a ${wanted}`;
  if (type === 'integer' && !Number.isInteger(value)) return `${at} is no whole number`;
  if (pattern && typeof value === 'string' && !new RegExp(pattern).test(value)) {
    return `${at} is ${JSON.stringify(value)}, which is not of its pattern`;
  }
  return undefined;
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]*\}/).map((text) => literal(text));
  // A call of a function may be written without its empty brackets.
  return new RegExp(`^${parts.join('[^/]+').replace(/\\\(\\\)$/, '(?:\\(\\))?')}$`);
}

/** A text as a pattern of itself. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
