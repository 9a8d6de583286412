import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastLink } from '#sharepoint/chain.ts';
import { connectGraph } from '#sharepoint/graph.ts';
import { openItems } from '#sharepoint/items.ts';
import {
  allLists,
  type ListPlan,
  periodsList,
  rolesList,
  settingsList,
  updatesList,
} from '#sharepoint/lists.ts';
import { migrations } from '#sharepoint/migrations.ts';
import { provisionSite, type SitePlan } from '#sharepoint/provision.ts';
import { demandKnownLists, knownVersion, readSchemaVersion } from '#sharepoint/schemaVersion.ts';
import { columnsThere, inspectSite, isHindrance } from '#sharepoint/siteFaults.ts';
import { type EmptySite, startEmptySite } from '#test/support/emptySite.ts';
import { changeSentence, faultSentence } from '#text/provision.ts';

let site: EmptySite;
beforeEach(async () => {
  site = await startEmptySite();
});
afterEach(() => site.close());

const provision = () => provisionSite(site.admin, site.siteId);

async function columnId(list: ListPlan, name: string): Promise<string> {
  const columns = await columnsThere(site.admin, site.siteId, list.title);
  return columns?.find((column) => column.name === name)?.id ?? '';
}

async function patchColumn(list: ListPlan, name: string, change: object): Promise<void> {
  const id = await columnId(list, name);
  await site.admin.patch(`/sites/${site.siteId}/lists/${list.title}/columns/${id}`, change);
}

async function deleteColumn(list: ListPlan, name: string): Promise<void> {
  const id = await columnId(list, name);
  await site.admin.remove(`/sites/${site.siteId}/lists/${list.title}/columns/${id}`);
}

const update = {
  Title: 'm1:2024-25 Q4',
  UpdateKey: 'm1:2024-25 Q4',
  MeasureId: 'm1',
  PeriodCode: '2024-25 Q4',
  State: 'submitted',
  Band: 'met',
  Commentary: 'Written by its owner.',
};

describe('a site without lists', () => {
  it('gets every list and the library, and the version that this code knows', async () => {
    expect(await readSchemaVersion(site.admin, site.siteId)).toBe(0);
    const { changes, left } = await provision();
    const made = changes.flatMap((change) => (change.kind === 'listMade' ? [change.list] : []));
    expect(new Set(made)).toEqual(new Set([...allLists.map(({ title }) => title), 'Reports']));
    expect(left).toEqual([]);
    expect(await inspectSite(site.admin, site.siteId)).toEqual([]);
    expect(await demandKnownLists(site.service, site.siteId)).toBeGreaterThan(0);
  });

  it('is left as it is the second time', async () => {
    await provision();
    expect(await provision()).toEqual({ changes: [], left: [] });
  });

  it('gets each of them once where every first answer is lost', async () => {
    const { graph: url, tokens } = await site.tenant.json();
    const network = lastLink(30_000);
    const seen = new Set<string>();
    const losing = connectGraph({
      ...{ url, token: async () => tokens.admin },
      patience: { sleep: async () => undefined },
      send: async (call) => {
        const answer = await network(call);
        const name = `${call.method} ${call.url} ${String(call.body)}`;
        if (call.method !== 'POST' || seen.has(name)) return answer;
        seen.add(name);
        throw new Error('socket hang up');
      },
    });
    const { changes } = await provisionSite(losing, site.siteId);
    expect(changes.filter(({ kind }) => kind === 'listMade')).toHaveLength(allLists.length + 1);
    expect(await provision()).toEqual({ changes: [], left: [] });
  });

  it('gets none from the service, which may only write items', async () => {
    const refused = provisionSite(site.service, site.siteId);
    await expect(refused).rejects.toMatchObject({ reason: 'notAllowed' });
  });

  it('has at most 12 indexes in every list', () => {
    const most = allLists.map(({ columns }) => columns.filter(isIndexed).length);
    expect(Math.max(...most)).toBeLessThanOrEqual(12);
  });
});

function isIndexed({ indexed }: ListPlan['columns'][number]): boolean {
  return indexed === true;
}

describe('what people changed by hand is named, repaired, and keeps its data', () => {
  beforeEach(async () => {
    await provision();
    await openItems(site.service, site.siteId, updatesList).add(update);
  });

  const kept = async () =>
    (await openItems(site.service, site.siteId, updatesList).all())[0]?.fields;

  it('a new heading of a column', async () => {
    await patchColumn(updatesList, 'Commentary', { displayName: 'Remarks' });
    const [fault] = await inspectSite(site.service, site.siteId);
    expect(fault && faultSentence(fault)).toBe(
      'Updates: the column Commentary was renamed to "Remarks".',
    );
    expect(fault && isHindrance(fault)).toBe(false);
    const { changes } = await provision();
    expect(changes.map(changeSentence)).toEqual([
      'Updates: the column Commentary has its name again.',
    ]);
    expect(await kept()).toMatchObject(update);
  });

  it('a column whose inner name was changed is found again by its id', async () => {
    await patchColumn(updatesList, 'Commentary', { name: 'Remarks', displayName: 'Remarks' });
    const [fault] = await inspectSite(site.service, site.siteId);
    expect(fault).toMatchObject({ kind: 'columnMoved', list: 'Updates', column: 'Commentary' });
    const { changes } = await provision();
    expect(changes).toEqual([{ kind: 'columnRestored', list: 'Updates', column: 'Commentary' }]);
    expect(await kept()).toMatchObject(update);
  });

  it('a column that was deleted is made again; what stands in the others stays', async () => {
    await deleteColumn(updatesList, 'Cause');
    expect(await inspectSite(site.service, site.siteId)).toEqual([
      { kind: 'columnMissing', list: 'Updates', column: 'Cause' },
    ]);
    const { changes } = await provision();
    expect(changes).toEqual([{ kind: 'columnAdded', list: 'Updates', column: 'Cause' }]);
    expect(await kept()).toMatchObject(update);
  });

  it('a key column that was deleted is filled again from the title', async () => {
    for (const name of ['UpdateKey', 'MeasureId', 'PeriodCode']) {
      await deleteColumn(updatesList, name);
    }
    await provision();
    expect(await kept()).toMatchObject(update);
    expect(await inspectSite(site.service, site.siteId)).toEqual([]);
  });

  it('a column that is not ours is named and left alone', async () => {
    const columns = `/sites/${site.siteId}/lists/Updates/columns`;
    await site.admin.post(columns, { name: 'OurNotes', text: {} });
    const foreign = {
      kind: 'foreignColumn',
      list: 'Updates',
      column: 'OurNotes',
      shown: 'OurNotes',
    };
    expect(await provision()).toEqual({ changes: [], left: [foreign] });
    expect(await columnId(updatesList, 'OurNotes')).not.toBe('');
  });

  it('a column of another kind under our name is left for a person', async () => {
    await deleteColumn(updatesList, 'Cause');
    const columns = `/sites/${site.siteId}/lists/Updates/columns`;
    await site.admin.post(columns, { name: 'Cause', number: {} });
    const { left } = await provision();
    expect(left).toEqual([{ kind: 'columnOtherKind', list: 'Updates', column: 'Cause' }]);
  });

  it('an index that was taken away', async () => {
    await patchColumn(updatesList, 'PeriodCode', { indexed: false });
    const { changes } = await provision();
    expect(changes).toEqual([{ kind: 'indexAdded', list: 'Updates', column: 'PeriodCode' }]);
  });

  it('a key that may repeat: made unique where no two rows hold the same, else named', async () => {
    await patchColumn(rolesList, 'RoleKey', { enforceUniqueValues: false });
    expect((await provision()).changes).toEqual([
      { kind: 'madeUnique', list: 'Roles', column: 'RoleKey' },
    ]);
    await patchColumn(updatesList, 'UpdateKey', { enforceUniqueValues: false });
    const items = `/sites/${site.siteId}/lists/Updates/items`;
    await site.service.post(items, { fields: update });
    const { changes, left } = await provision();
    expect(changes).toEqual([]);
    expect(left).toEqual([{ kind: 'notUnique', list: 'Updates', column: 'UpdateKey' }]);
    expect(await openItems(site.service, site.siteId, updatesList).all()).toHaveLength(2);
  });

  it('a list that was deleted is made again, and the others are untouched', async () => {
    await site.admin.remove(`/sites/${site.siteId}/lists/Periods`);
    const [fault] = await inspectSite(site.service, site.siteId);
    expect(fault && faultSentence(fault)).toContain('recycle bin');
    const { changes } = await provision();
    expect(changes).toEqual([{ kind: 'listMade', list: 'Periods', again: true }]);
    expect(await openItems(site.service, site.siteId, periodsList).all()).toEqual([]);
    expect(await kept()).toMatchObject(update);
  });

  it('the Settings list itself', async () => {
    await site.admin.remove(`/sites/${site.siteId}/lists/Settings`);
    await provision();
    expect(await readSchemaVersion(site.service, site.siteId)).toBeGreaterThan(0);
    expect(await kept()).toMatchObject(update);
  });
});

describe('versions of the lists', () => {
  const extended: ListPlan = {
    ...periodsList,
    columns: [...periodsList.columns, { name: 'Shown', kind: 'text' }],
  };
  const newer = {
    lists: allLists.map((list) => (list.title === 'Periods' ? extended : list)),
    migrations: [
      ...migrations,
      {
        version: 7,
        name: 'periods have a name to show',
        steps: [
          {
            kind: 'addColumn',
            list: 'Periods',
            column: { name: 'Shown', kind: 'text' },
          },
          {
            kind: 'backfill',
            list: 'Periods',
            fill: (fields: Readonly<Record<string, unknown>>) =>
              fields['Shown'] ? undefined : { Shown: `Period ${String(fields['PeriodCode'])}` },
          },
        ],
      },
    ],
  } as const;

  it('a newer one adds its column, fills the rows that are there, and moves the version', async () => {
    await provision();
    const period = { Title: 'p', PeriodCode: '2024-25 Q4', State: 'open', Due: '2025-04-30' };
    await openItems(site.service, site.siteId, periodsList).add(period);
    const { changes } = await provisionSite(site.admin, site.siteId, newer);
    expect(changes).toEqual([
      { kind: 'columnAdded', list: 'Periods', column: 'Shown' },
      { kind: 'rowsFilled', list: 'Periods', rows: 1 },
      { kind: 'versionSet', from: knownVersion, to: 7 },
    ]);
    const [row] = await openItems(site.service, site.siteId, extended).all();
    expect(row?.fields).toMatchObject({ ...period, Shown: 'Period 2024-25 Q4' });
    expect((await provisionSite(site.admin, site.siteId, newer)).changes).toEqual([]);
  });

  it('lists of the first version get what an update has had since, and keep their rows', async () => {
    const columns = ['RevisedFrom', 'Forecast', 'ForecastReason'];
    await provisionSite(site.admin, site.siteId, firstVersion(columns));
    const updates = openItems(site.service, site.siteId, firstUpdates(columns));
    await updates.add(update);
    expect((await provision()).changes).toEqual([
      ...columns.map((column) => ({ kind: 'columnAdded', list: 'Updates', column })),
      { kind: 'versionSet', from: 1, to: knownVersion },
    ]);
    const [row] = await openItems(site.service, site.siteId, updatesList).all();
    expect(row?.fields).toMatchObject(update);
    expect((await provision()).changes).toEqual([]);
  });

  it('an older Outturn refuses newer lists before it changes anything', async () => {
    await provision();
    await provisionSite(site.admin, site.siteId, newer);
    await deleteColumn(updatesList, 'Cause');
    await expect(provision()).rejects.toMatchObject({ name: 'NewerLists', there: 7 });
    await expect(demandKnownLists(site.service, site.siteId)).rejects.toMatchObject({ there: 7 });
    expect(await columnId(updatesList, 'Cause')).toBe('');
  });

  it('a newer version that was out of sight is not written over', async () => {
    await provision();
    await provisionSite(site.admin, site.siteId, newer);
    await deleteColumn(settingsList, 'SettingKey');
    await expect(provision()).rejects.toMatchObject({ name: 'NewerLists', there: 7 });
    expect(await readSchemaVersion(site.service, site.siteId)).toBe(7);
  });

  it('a version that is none is named', async () => {
    await provision();
    const settings = openItems(site.service, site.siteId, settingsList);
    const item = await settings.one({ column: 'SettingKey', value: 'schemaVersion' });
    await settings.change(item?.id ?? '', { Value: 'two' });
    await expect(readSchemaVersion(site.service, site.siteId)).rejects.toThrow('"two"');
  });
});

/** The list of updates without columns that came later. */
function firstUpdates(later: readonly string[]): ListPlan {
  const columns = updatesList.columns.filter(({ name }) => !later.includes(name));
  return { title: updatesList.title, columns };
}

/** The plan as the first version had it. */
function firstVersion(later: readonly string[]): SitePlan {
  const first = firstUpdates(later);
  const lists = allLists.map((list) => (list.title === first.title ? first : list));
  const steps = lists.map((list) => ({ kind: 'addList', list }) as const);
  return { lists, migrations: [{ version: 1, name: 'the lists of the record', steps }] };
}
