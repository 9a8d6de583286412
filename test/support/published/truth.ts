import { z } from 'zod';
import { sharedText } from './transcription.ts';

const claim = z.object({
  id: z.string(),
  doc: z.enum(['bolsover-2020-21-q2', 'bolsover-2024-25-q4', 'bolsover-2020-21-q1-minutes']),
  line: z.number(),
  quote: z.string(),
  class: z.string(),
  arithmetic: z.string(),
  severity: z.enum(['error', 'inconsistency', 'style', 'none']),
});

/** A contradiction that people found in a published report, or a claim that they found right. */
export type TruthClaim = z.infer<typeof claim>;

/** Contradictions and gaps, by hand, of three of the published reports. */
export function discrepancies(): readonly TruthClaim[] {
  return claims('truth/discrepancies.jsonl');
}

/** Claims of the same reports that were checked and hold: nothing should be said about them. */
export function correctClaims(): readonly TruthClaim[] {
  return claims('truth/correct-claims.jsonl');
}

function claims(path: string): readonly TruthClaim[] {
  return sharedText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => claim.parse(JSON.parse(line)));
}
