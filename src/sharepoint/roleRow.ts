import * as z from 'zod/mini';
import { grantKey, type RoleGrant } from '#domain/person.ts';
import type { Item } from './items.ts';
import { read, text } from './row.ts';

const roleFields = z.object({
  PersonId: z.string(),
  Role: z.enum(['performance', 'director', 'clerk']),
  Directorate: text,
  HeldFrom: text,
  HeldUntil: text,
});

export function roleOf(item: Item): RoleGrant {
  const row = read(roleFields, item);
  return {
    person: row.PersonId,
    role: row.Role,
    ...(row.Directorate && { directorate: row.Directorate }),
    ...(row.HeldFrom && { from: row.HeldFrom }),
    ...(row.HeldUntil && { until: row.HeldUntil }),
  };
}

export function roleFieldsOf(grant: RoleGrant) {
  const key = grantKey(grant);
  return {
    Title: key.slice(0, 255),
    RoleKey: key,
    PersonId: grant.person,
    Role: grant.role,
    Directorate: grant.directorate ?? '',
    HeldFrom: grant.from ?? '',
    HeldUntil: grant.until ?? '',
  };
}
