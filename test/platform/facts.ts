import { callFacts } from './facts/calls.ts';
import { deltaFacts } from './facts/delta.ts';
import { fileFacts } from './facts/files.ts';
import { itemFacts } from './facts/items.ts';
import { listFacts } from './facts/lists.ts';
import { queryFacts } from './facts/queries.ts';
import type { Fact } from './target.ts';

/** Every fact of platform.md's sections 1 to 5 that the product leans on in Graph. */
export const facts: readonly Fact[] = [
  ...listFacts,
  ...itemFacts,
  ...queryFacts,
  ...deltaFacts,
  ...fileFacts,
  ...callFacts,
];

/** Whether no page of Microsoft's and nobody's report says so: to be tried in a real tenant. */
export function isUnproven({ mark }: Fact): boolean {
  return mark === 'known' || mark === 'derived';
}

/** A fact by its section, as tests name it. */
export function factName(fact: Fact): string {
  return `${fact.section} ${fact.says}${isUnproven(fact) ? ` (${fact.mark}: unproven)` : ''}`;
}
