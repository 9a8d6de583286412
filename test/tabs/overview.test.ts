import { describe, expect, it } from 'vitest';
import { RecordError } from '#domain/recordError.ts';
import {
  Overview,
  type OverviewFacts,
  type OverviewState,
  openPeriod,
} from '#tabs/data/overview.ts';
import { sampleMeasure, samplePeriod, sampleTarget, sampleUpdate } from '#test/support/sample.ts';

const facts: OverviewFacts = {
  measures: [sampleMeasure()],
  standing: [],
  periods: [samplePeriod],
  targets: [sampleTarget('85')],
  updates: [],
};
const today = () => '2025-04-09';
const answered: OverviewFacts = { ...facts, updates: [sampleUpdate()] };

describe('What the overview shows', () => {
  it('is what this device holds before the record has answered', async () => {
    const states = await statesOf(facts, async () => answered);
    expect(states.map(shown)).toEqual(['loading', 'no answer', 'answered']);
  });

  it('does not call a change new that came while nobody looked', async () => {
    const states = await statesOf(facts, async () => answered);
    expect(changedIn(states.at(-1))).toEqual([]);
  });

  it('names what changed between two readings', async () => {
    const readings = [facts, answered];
    const overview = new Overview(
      {
        held: async () => undefined,
        renew: async () => readings.shift() ?? answered,
      },
      today,
    );
    await overview.refresh();
    await overview.refresh();
    expect(changedIn(overview.current())).toEqual(['CSP 07 % of External Satisfaction (Realtime)']);
  });

  it('stays, and says that it is old, where the record cannot be reached', async () => {
    const states = await statesOf(facts, unreachable);
    expect(states.at(-1)).toMatchObject({ kind: 'ready', stale: true });
  });

  it('is taken away from somebody who may not see it any more', async () => {
    const states = await statesOf(facts, async () => {
      throw new RecordError('notAllowed', '403');
    });
    expect(states.map(shown)).toEqual(['loading', 'no answer', 'problem']);
  });

  it('is the problem where nothing is held', async () => {
    const states = await statesOf(undefined, unreachable);
    expect(states.at(-1)).toEqual({ kind: 'problem', problem: 'notReachable' });
  });

  it('is the record’s where the copy on this device cannot be read', async () => {
    const overview = new Overview(
      {
        held: () => Promise.reject(new Error('storage')),
        renew: async () => answered,
      },
      today,
    );
    await overview.refresh();
    expect(shown(overview.current())).toBe('answered');
  });
});

describe('The open period', () => {
  it.each([
    ['the latest of several open ones', ['open', 'open'], '2025-26 Q1'],
    ['an earlier one where the latest is locked', ['open', 'locked'], '2024-25 Q4'],
    ['none where all are locked', ['locked', 'locked'], undefined],
  ] as const)('is %s', (_, [earlier, later], code) => {
    const periods = [
      { ...samplePeriod, state: earlier },
      { ...samplePeriod, code: '2025-26 Q1', state: later },
    ];
    expect(openPeriod(periods)?.code).toBe(code);
  });
});

async function unreachable(): Promise<OverviewFacts> {
  throw new RecordError('notReachable', 'no line');
}

async function statesOf(
  held: OverviewFacts | undefined,
  renew: () => Promise<OverviewFacts>,
): Promise<OverviewState[]> {
  const overview = new Overview({ held: async () => held, renew }, today);
  const states = [overview.current()];
  overview.subscribe(() => states.push(overview.current()));
  await overview.refresh();
  return states;
}

function shown(state: OverviewState): string {
  if (state.kind !== 'ready') return state.kind;
  return state.rows[0]?.update ? 'answered' : 'no answer';
}

function changedIn(state: OverviewState | undefined): readonly string[] {
  return state?.kind === 'ready' ? state.changed : [];
}
