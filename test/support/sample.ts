import type { Measure } from '#domain/measure.ts';
import { readValue } from '#domain/readValue.ts';
import type { ReportingPeriod, TargetValue, Update } from '#domain/update.ts';

/** A measure with all that a test does not care about filled in. */
export function sampleMeasure(own: Partial<Measure> = {}): Measure {
  return {
    id: 'customer-services-csp-07',
    code: 'CSP 07',
    title: '% of External Satisfaction (Realtime)',
    kind: 'indicator',
    plan: '',
    section: 'Customer Services',
    aim: '',
    directorate: 'Customer Services',
    committee: '',
    plainDescription: '',
    unit: 'percent',
    numeratorLabel: '',
    denominatorLabel: '',
    polarity: 'higher',
    accumulates: 'period',
    reportedIn: { kind: 'every' },
    lagDays: 0,
    source: '',
    near: undefined,
    metWithin: undefined,
    owner: 'owner-1',
    ownerPost: 'Contact centre manager',
    coverPost: '',
    cover: undefined,
    director: undefined,
    directorPost: '',
    targetDate: undefined,
    milestones: [],
    definition: '',
    firstPeriod: undefined,
    lastPeriod: undefined,
    ...own,
  };
}

export const samplePeriod: ReportingPeriod = {
  code: '2024-25 Q4',
  state: 'open',
  due: '2025-04-30',
};

/** What the measure is to reach. */
export function sampleTarget(raw: string, own: Partial<TargetValue> = {}): TargetValue {
  return {
    measureId: 'customer-services-csp-07',
    period: samplePeriod.code,
    value: readValue(raw),
    second: undefined,
    basis: 'period',
    ...own,
  };
}

/** An update as its owner left it. */
export function sampleUpdate(own: Partial<Update> = {}): Update {
  return {
    measureId: 'customer-services-csp-07',
    period: '2024-25 Q4',
    state: 'submitted',
    outturn: readValue('86'),
    revisedFrom: '',
    counts: undefined,
    asAt: undefined,
    noFigure: undefined,
    forecast: undefined,
    statusWord: '',
    progress: undefined,
    override: undefined,
    band: 'met',
    commentary: 'More people answered.',
    explanation: undefined,
    answeredBy: 'owner-1',
    ...own,
  };
}
