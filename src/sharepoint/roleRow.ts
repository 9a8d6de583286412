import * as z from 'zod/mini';
import type { RoleGrant } from '#domain/person.ts';
import type { Item } from './items.ts';
import { read } from './row.ts';

const roleFields = z.object({
  PersonId: z.string(),
  Role: z.enum(['performance', 'director', 'clerk']),
});

export function roleOf(item: Item): RoleGrant {
  const row = read(roleFields, item);
  return { person: row.PersonId, role: row.Role };
}

export function roleFieldsOf(grant: RoleGrant) {
  const key = `${grant.person}:${grant.role}`;
  return { Title: key, RoleKey: key, PersonId: grant.person, Role: grant.role };
}
