import { describe, expect, it } from 'vitest';
import { type SchemeFault, schemeFaultSentence } from '#text/scheme.ts';

describe('schemeFaultSentence', () => {
  it.each<[SchemeFault, says: readonly string[]]>([
    [{ kind: 'notJson' }, ['not JSON', '"near": 10']],
    [{ kind: 'missing', key: 'kind', expected: 'kind' }, ['“kind” is missing', 'percentOfTarget']],
    [{ kind: 'wrong', key: 'near', expected: 'limit' }, ['“near” should be a number from 0 up']],
    [{ kind: 'unknownKey', key: 'nera', known: ['kind', 'near'] }, ['“nera”', 'kind, near']],
    [{ kind: 'nearInsideMet', near: '1', metWithin: '5' }, ['“near” (1)', '“metWithin” (5)']],
    [{ kind: 'colourAlone', key: 'looks.met' }, ['“looks.met” has a colour but no shape']],
  ])('%o names the key, what is expected and an example', (fault, says) => {
    for (const part of says) expect(schemeFaultSentence(fault)).toContain(part);
  });
});
