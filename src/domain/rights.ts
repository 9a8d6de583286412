import type { Instant } from './instant.ts';
import { isHeld, type PersonId, type RoleGrant, type RoleName } from './person.ts';
import type { UpdateState } from './update.ts';

export type UpdateAction = 'answer';
export type ActorRole = RoleName | 'owner';

/**
 * Who may do what to an update in which state, and the state it leads to. The state is that before
 * what is still owed is looked at: an answer that owes its explanation stays due.
 */
const table: ReadonlyArray<{
  readonly from: UpdateState;
  readonly action: UpdateAction;
  readonly by: readonly ActorRole[];
  readonly to: UpdateState;
}> = [
  { from: 'due', action: 'answer', by: ['owner', 'performance'], to: 'submitted' },
  { from: 'submitted', action: 'answer', by: ['owner', 'performance'], to: 'submitted' },
];

/** The state an action leads to, or undefined where none of the roles may take it. */
export function nextState(
  from: UpdateState,
  action: UpdateAction,
  roles: readonly ActorRole[],
): UpdateState | undefined {
  return table.find(
    (row) =>
      row.from === from && row.action === action && row.by.some((role) => roles.includes(role)),
  )?.to;
}

/** Who may have a report made. */
export function mayMakeReport(roles: readonly RoleName[]): boolean {
  return roles.includes('performance') || roles.includes('clerk');
}

/** Who may accept or undo what was changed outside Outturn. */
export function mayCloseOutsideChange(roles: readonly RoleName[]): boolean {
  return roles.includes('performance');
}

/** The roles that a person holds at an instant; a role begins and ends with a day of UTC. */
export function rolesHeld(grants: readonly RoleGrant[], person: PersonId, at: Instant): RoleName[] {
  const today = at.slice(0, 'YYYY-MM-DD'.length);
  return grants
    .filter((grant) => grant.person === person && isHeld(grant, today))
    .map(({ role }) => role);
}
