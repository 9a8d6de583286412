import * as z from 'zod';

const fields = z.record(z.string(), z.unknown());

/** An item of an answer. */
export const itemShape = z.looseObject({
  id: z.string(),
  eTag: z.string(),
  fields: fields.optional(),
});

/** A page of items with its links. */
export const pageShape = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), fields: fields.optional() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Graph's error body. */
export const errorShape = z.object({
  error: z.looseObject({
    code: z.string(),
    message: z.string(),
    innerError: z.looseObject({
      code: z.string().optional(),
      date: z.string(),
      'request-id': z.string(),
      'client-request-id': z.string(),
    }),
  }),
});

export const batchShape = z.object({
  responses: z.array(
    z.looseObject({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown(),
    }),
  ),
});
