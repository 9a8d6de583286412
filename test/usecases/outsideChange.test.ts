import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '#domain/logEntry.ts';
import { blocksSignOff } from '#domain/outsideChange.ts';
import type { CouncilRecord, StoredUpdate } from '#domain/record.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { updateKey } from '#domain/update.ts';
import { openRecord } from '#sharepoint/record.ts';
import { identity } from '#tenant/identity.ts';
import type { TenantLine } from '#tenant/tenant.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';
import { type SiteTenant, startSite } from '#test/support/siteTenant.ts';
import { acceptOutsideChange } from '#usecases/acceptOutsideChange.ts';
import { lookForOutsideChanges } from '#usecases/lookForOutsideChanges.ts';
import { type Answer, submitUpdate } from '#usecases/submitUpdate.ts';
import { undoOutsideChange } from '#usecases/undoOutsideChange.ts';

const period = samplePeriod.code;
let site: SiteTenant;
let line: TenantLine;
let record: CouncilRecord;

beforeAll(async () => {
  site = await startSite();
  line = site.line;
  record = openRecord(site.connect('service'), line.site);
  await record.savePeriod(samplePeriod);
  await record.saveRole({ person: 'officer', role: 'performance' });
});
afterAll(() => site.close());

let operations = 0;
function operation(): Operation {
  operations += 1;
  return { id: `op-${operations}`, at: new Date().toISOString() };
}

const context = () => ({ record, scheme: withinTenPercent, ourApp: identity.serviceId });

/** A measure of its own for each test, with its target. */
async function newMeasure(measureId: string): Promise<void> {
  await record.saveMeasure(sampleMeasure({ id: measureId }));
  await record.saveTarget(sampleTarget('85', { measureId }));
}

function answer(measureId: string, own: Partial<Answer> = {}) {
  const given = { by: 'owner-1', measureId, period, figure: '86', commentary: 'Ours.' };
  const explained = { cause: '', action: '', backOnTarget: '' };
  return submitUpdate(context(), { ...given, ...explained, ...own }, operation());
}

async function stored(measureId: string): Promise<StoredUpdate> {
  const found = await record.update(updateKey(measureId, period));
  if (!found) throw new Error('no update');
  return found;
}

/** A site owner edits the item in the list itself, as SharePoint's own page would. */
async function editOutside(measureId: string, fields: Record<string, string>): Promise<void> {
  const id = (await stored(measureId)).version.split(' ')[0];
  const base = `${line.graph}/sites/${line.site}/lists/Updates/items/${id}`;
  const headers = {
    Authorization: `Bearer ${line.tokens.admin}`,
    'Content-Type': 'application/json',
  };
  const init = { method: 'PATCH', headers, body: JSON.stringify(fields) };
  expect((await fetch(`${base}/fields`, init)).status).toBe(200);
}

async function changesOf(measureId: string) {
  const all = await lookForOutsideChanges(context(), period);
  return all.filter(({ to }) => to.measureId === measureId);
}

async function closing(measureId: string, by = 'officer') {
  return { by, measureId, period, key: (await changesOf(measureId))[0]?.key ?? '' };
}

describe('a change by another hand in the list itself', () => {
  it('is none while only the service writes', async () => {
    await newMeasure('calm');
    await answer('calm');
    await answer('calm', { figure: '87' });
    expect(await changesOf('calm')).toEqual([]);
    expect(blocksSignOff(await stored('calm'), identity.serviceId)).toBe(false);
  });

  it('is seen and named with both values, and blocks the sign-off', async () => {
    await newMeasure('seen');
    await answer('seen');
    await editOutside('seen', { OutturnText: '99' });
    const changes = await changesOf('seen');
    expect(changes[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(changes).toMatchObject([
      {
        name: 'Outturn administrator',
        from: { outturn: { raw: '86' } },
        to: { outturn: { raw: '99' } },
      },
    ]);
    expect(blocksSignOff(await stored('seen'), identity.serviceId)).toBe(true);
  });

  it('is noted in the Log once, however often it is looked for', async () => {
    await newMeasure('once');
    await answer('once');
    await editOutside('once', { OutturnText: '99' });
    await changesOf('once');
    await changesOf('once');
    const log = await record.logOf('once');
    expect(log.map(({ action }) => action)).toEqual(['answer', 'outsideSeen']);
  });

  it('stays when the owner answers, and names what was there before', async () => {
    await newMeasure('answered');
    await answer('answered');
    await editOutside('answered', { OutturnText: '99' });
    expect(await answer('answered', { figure: '70' })).toMatchObject({ ok: true });
    expect(await changesOf('answered')).toMatchObject([
      { from: { outturn: { raw: '86' } }, to: { outturn: { raw: '99' } } },
    ]);
    expect(blocksSignOff(await stored('answered'), identity.serviceId)).toBe(true);
  });

  it('is held against SharePoint’s own earlier version where an import made the row', async () => {
    await newMeasure('imported');
    const imported = sampleUpdate({ measureId: 'imported', commentary: 'Imported.' });
    await record.addUpdates([imported], { operation: 'import-1', outside: '' });
    await editOutside('imported', { OutturnText: '12' });
    expect(await changesOf('imported')).toMatchObject([{ from: imported }]);
    await undoOutsideChange(context(), await closing('imported'), operation());
    expect((await stored('imported')).update).toEqual(imported);
  });
});

describe('accepting', () => {
  it('takes the change over, judges it, and lets the sign-off go on', async () => {
    await newMeasure('accepted');
    await answer('accepted');
    await editOutside('accepted', { OutturnText: '60' });
    const outcome = await acceptOutsideChange(context(), await closing('accepted'), operation());
    expect(outcome).toMatchObject({ ok: true, done: { outturn: { raw: '60' }, band: 'missed' } });
    const now = await stored('accepted');
    expect(now.update).toMatchObject({ outturn: { raw: '60' }, band: 'missed', state: 'due' });
    expect(blocksSignOff(now, identity.serviceId)).toBe(false);
    expect(await changesOf('accepted')).toEqual([]);
    const log = await record.logOf('accepted');
    expect(log.at(-1)).toMatchObject({ action: 'outsideAccepted', by: 'officer' });
    expect(log.at(-1)?.about).toContain('outside:');
  });

  it.each(['owner-1', 'clerk', ''])('is not for "%s"', async (by) => {
    await newMeasure(`rights-${by}`);
    await answer(`rights-${by}`);
    await editOutside(`rights-${by}`, { OutturnText: '60' });
    const wanted = await closing(`rights-${by}`, by);
    expect(await acceptOutsideChange(context(), wanted, operation())).toMatchObject({
      refusal: { kind: 'performanceOnly' },
    });
    expect(await undoOutsideChange(context(), wanted, operation())).toMatchObject({
      refusal: { kind: 'performanceOnly' },
    });
  });

  it('refuses another change than the one that was shown', async () => {
    await newMeasure('newer');
    await answer('newer');
    await editOutside('newer', { OutturnText: '60' });
    const shown = await closing('newer');
    await editOutside('newer', { OutturnText: '61' });
    expect(await acceptOutsideChange(context(), shown, operation())).toMatchObject({
      refusal: { kind: 'changedMeanwhile', theirs: '61' },
    });
  });

  it('refuses where nothing was changed, and is done once for a repeated operation', async () => {
    await newMeasure('twice');
    await answer('twice');
    const nothing = await acceptOutsideChange(context(), await closing('twice'), operation());
    expect(nothing).toMatchObject({ refusal: { kind: 'noOutsideChange' } });
    await editOutside('twice', { OutturnText: '90' });
    const [shown, as] = [await closing('twice'), operation()];
    expect(await acceptOutsideChange(context(), shown, as)).toMatchObject({ ok: true });
    const { version } = await stored('twice');
    expect(await acceptOutsideChange(context(), shown, as)).toMatchObject({ ok: true });
    expect((await stored('twice')).version).toBe(version);
    const late = await acceptOutsideChange(context(), shown, operation());
    expect(late).toMatchObject({ refusal: { kind: 'noOutsideChange' } });
  });
});

describe('undoing', () => {
  it('brings back all that was ours', async () => {
    await newMeasure('undone');
    await answer('undone');
    const before = (await stored('undone')).update;
    await editOutside('undone', { OutturnText: '99', Commentary: 'Theirs.', Band: 'near' });
    expect(await undoOutsideChange(context(), await closing('undone'), operation())).toEqual({
      ok: true,
      done: before,
    });
    expect((await stored('undone')).update).toEqual(before);
    expect(await changesOf('undone')).toEqual([]);
    expect((await record.logOf('undone')).at(-1)).toMatchObject({
      action: 'outsideUndone',
      from: { outturn: { raw: '99' } },
      to: { outturn: { raw: '86' } },
    });
  });

  it('undoes the restoring of an older version', async () => {
    await newMeasure('restored');
    await answer('restored', { figure: '80' });
    await answer('restored', { figure: '86' });
    const [first] = await record.logOf('restored');
    await editOutside('restored', {
      OutturnText: '80',
      Band: first?.to?.band ?? '',
      Operation: first?.operation ?? '',
    });
    await undoOutsideChange(context(), await closing('restored'), operation());
    expect((await stored('restored')).update.outturn.raw).toBe('86');
  });

  it('keeps what was answered since', async () => {
    await newMeasure('since');
    await answer('since');
    await editOutside('since', { OutturnText: '99', Commentary: 'Theirs.' });
    await answer('since', { figure: '88', commentary: '' });
    await undoOutsideChange(context(), await closing('since'), operation());
    expect((await stored('since')).update).toMatchObject({
      outturn: { raw: '88' },
      commentary: 'Ours.',
    });
  });
});
