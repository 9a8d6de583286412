import * as z from 'zod';
import { demand, demandScope, siteRoles } from './access.ts';
import { readBody } from './body.ts';
import { type GraphContext, type Ground, newRoutes } from './env.ts';
import { noItem } from './errors.ts';
import { findList } from './lists.ts';
import { context as metadata } from './query.ts';

const application = z.object({
  application: z.object({ id: z.string(), displayName: z.string() }),
});
const roles = z
  .array(z.enum([...siteRoles.filter((role) => role !== 'none'), 'manage']))
  .length(1)
  .transform(([role]) => (role === 'manage' ? 'owner' : role));
const siteGrant = z.object({ roles, grantedToIdentities: z.array(application).length(1) });
const listGrant = z.object({ roles, grantedToV2: application });

/** Roles of apps on the site and on single lists (platform facts, section 4); never of people. */
export function permissionRoutes(ground: Ground) {
  const permissions = newRoutes();
  const { disk } = ground;
  const paths = ['/permissions', '/lists/:list/permissions'] as const;

  for (const path of paths) {
    permissions.get(path, (context) => {
      const listId = placeFor(ground, context);
      const rows = disk.all('select * from site_grant where list_id is ? order by rowid', listId);
      return context.json({ '@odata.context': metadata('permissions'), value: rows.map(body) });
    });
    permissions.post(path, async (context) => {
      const listId = placeFor(ground, context);
      const grant = await readGrant(context, listId);
      disk.run(
        'insert into site_grant values (?, ?, ?, ?, ?)',
        ...[crypto.randomUUID(), listId, grant.id, grant.displayName, grant.role ?? 'read'],
      );
      const rows = disk.all('select * from site_grant where list_id is ? order by rowid', listId);
      return context.json(body(rows.at(-1) ?? {}), 201);
    });
    permissions.get(`${path}/:id`, (context) => context.json(body(findGrant(ground, context))));
    permissions.delete(`${path}/:id`, (context) => {
      disk.run('delete from site_grant where id = ?', String(findGrant(ground, context)['id']));
      return context.body(null, 204);
    });
  }
  return permissions;
}

/** The list of the path or null for the site, where the caller may give roles there. */
function placeFor({ disk }: Ground, context: GraphContext): string | null {
  const list = context.req.param('list');
  if (list === undefined) {
    demandScope(context.get('caller'), 'Sites.FullControl.All');
    demand(disk, context.get('caller'), 'fullcontrol');
    return null;
  }
  const { id } = findList(disk, list);
  demand(disk, context.get('caller'), 'owner', id);
  return id;
}

async function readGrant(context: GraphContext, listId: string | null) {
  if (listId !== null) {
    const { roles: role, grantedToV2 } = await readBody(context, listGrant);
    return { role, ...grantedToV2.application };
  }
  const { roles: role, grantedToIdentities } = await readBody(context, siteGrant);
  return { role, id: '', displayName: '', ...grantedToIdentities[0]?.application };
}

function findGrant(ground: Ground, context: GraphContext) {
  const listId = placeFor(ground, context);
  const id = context.req.param('id') ?? '';
  const [row] = ground.disk.all(
    'select * from site_grant where id = ? and list_id is ?',
    id,
    listId,
  );
  if (!row) throw noItem();
  return row;
}

function body(row: Record<string, unknown>) {
  const grantedTo = { application: { id: row['app_id'], displayName: row['name'] } };
  return {
    id: String(row['id']),
    roles: [String(row['role'])],
    grantedToIdentities: [grantedTo],
    grantedToIdentitiesV2: [grantedTo],
    ...(row['list_id'] !== null && { grantedToV2: grantedTo }),
  };
}
