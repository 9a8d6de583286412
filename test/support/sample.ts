import type { Measure } from '#domain/measure.ts';
import type { ReportingPeriod, Update } from '#domain/update.ts';

/** A measure with all that a test does not care about filled in. */
export function sampleMeasure(own: Partial<Measure> = {}): Measure {
  return {
    id: 'customer-services-csp-07',
    code: 'CSP 07',
    title: '% of External Satisfaction (Realtime)',
    section: 'Customer Services',
    directorate: 'Customer Services',
    unit: 'percent',
    polarity: 'higher',
    owner: 'owner-1',
    ownerPost: 'Contact centre manager',
    ...own,
  };
}

export const samplePeriod: ReportingPeriod = {
  code: '2024-25 Q4',
  state: 'open',
  due: '2025-04-30',
};

/** An update as its owner left it. */
export function sampleUpdate(own: Partial<Update> = {}): Update {
  return {
    measureId: 'customer-services-csp-07',
    period: '2024-25 Q4',
    state: 'submitted',
    outturn: { raw: '86', number: '86' },
    band: 'met',
    commentary: 'More people answered.',
    explanation: undefined,
    answeredBy: 'owner-1',
    ...own,
  };
}
