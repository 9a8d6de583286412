import type { Day } from './day.ts';

/** An Entra object id: the only name of a person that carries meaning. */
export type PersonId = string;

/** What a person may be besides an owner; owners are named by their measures. */
export type RoleName = 'performance' | 'director' | 'clerk';

/** One row of the Roles list, the only authority for card and API. */
export interface RoleGrant {
  readonly person: PersonId;
  readonly role: RoleName;
  /** The directorate it is held for; all of them where none is named. */
  readonly directorate?: string;
  /** The first and the last day on which it is held; open where none is named. */
  readonly from?: Day;
  readonly until?: Day;
}

/** Whether the role is held on a day; both days are inside. */
export function isHeld(grant: RoleGrant, day: Day): boolean {
  return (grant.from ?? day) <= day && day <= (grant.until ?? day);
}

/** The key that makes one grant: a person may be director of two directorates. */
export function grantKey({ person, role, directorate }: RoleGrant): string {
  return directorate === undefined ? `${person}:${role}` : `${person}:${role}:${directorate}`;
}
