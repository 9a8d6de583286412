import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';

/** Checks an answer of Graph; one that is not as documented is named, never guessed at. */
export function parse<T extends z.ZodMiniType>(schema: T, answer: unknown): z.infer<T> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new RecordError('refused', `an answer not as expected: ${z.prettifyError(result.error)}`);
}
