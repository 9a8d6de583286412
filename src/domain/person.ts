/** An Entra object id: the only name of a person that carries meaning. */
export type PersonId = string;

/** What a person may be besides an owner; owners are named by their measures. */
export type RoleName = 'performance' | 'director' | 'clerk';

/** One row of the Roles list, the only authority for card and API. */
export interface RoleGrant {
  readonly person: PersonId;
  readonly role: RoleName;
}
