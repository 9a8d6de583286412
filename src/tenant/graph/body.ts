import * as z from 'zod';
import type { GraphContext } from './env.ts';
import { GraphRefusal, invalid } from './errors.ts';

/** The JSON body of a request in the shape it has to have, or 400 in Graph's words. */
export async function readBody<T>(context: GraphContext, shape: z.ZodType<T>): Promise<T> {
  if (!(context.req.header('Content-Type') ?? '').startsWith('application/json')) {
    throw unreadable('Entity only allows writes with a JSON Content-Type header.');
  }
  const body: unknown = await context.req.json().catch(() => {
    throw unreadable('Unable to read JSON request payload.');
  });
  const result = shape.safeParse(body);
  if (!result.success) throw invalid(z.prettifyError(result.error));
  return result.data;
}

const unreadable = (message: string) => new GraphRefusal(400, 'BadRequest', message);
