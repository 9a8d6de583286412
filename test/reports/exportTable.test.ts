import { expect, it } from 'vitest';
import { readValue } from '#domain/readValue.ts';
import { updateOf } from '#imports/updateOf.ts';
import { exportRows } from '#reports/exportTable.ts';
import { sampleMeasure, sampleUpdate } from '#test/support/sample.ts';

it.each([
  ['a revised figure with the one before', { outturn: readValue('43.1r'), revisedFrom: '42.6' }],
  ['a forecast and its reason', { forecast: { figure: readValue('£1.2m'), reason: 'Leave.' } }],
  ['a reason without a forecast', { forecast: { figure: readValue(''), reason: 'Too early.' } }],
])('%s comes back from the exported table', (_fact, own) => {
  const update = sampleUpdate(own);
  const [row] = exportRows({
    measures: [sampleMeasure()],
    targets: [],
    updates: [update],
    mails: new Map(),
  });
  expect(row && updateOf(row, update.measureId)).toMatchObject(own);
});
