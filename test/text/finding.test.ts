import { expect, it } from 'vitest';
import type { Finding, FindingClass } from '#domain/finding.ts';
import { findingQuestion, findingSentence, severityWords } from '#text/finding.ts';

const finding: Finding = {
  class: 'percent-vs-counts',
  severity: 'error',
  audience: 'owner',
  file: 'q4.docx',
  row: 4,
  code: 'W1',
  period: '2024-25 Q2',
  quote: '9 (70%) of 12',
  arithmetic: '9 / 12 = 75%, printed 70%',
  published: '70%',
  expected: '75%',
};

it('a finding is a sentence, its words and its arithmetic', () => {
  expect(findingSentence(finding)).toBe(
    'The percentage does not follow from the counts beside it. “9 (70%) of 12”: 9 / 12 = 75%, printed 70%.',
  );
});

it('an owner is asked', () => {
  expect(findingQuestion(finding)).toMatch(/ Is this right\?$/);
});

it('without quote or arithmetic the sentence stands alone', () => {
  expect(findingSentence({ ...finding, quote: '', arithmetic: '' })).toBe(
    'The percentage does not follow from the counts beside it.',
  );
  expect(findingSentence({ ...finding, quote: ' ' })).toContain('it. 9 / 12');
});

it('a long quote is cut and its line breaks are folded', () => {
  const sentence = findingSentence({ ...finding, quote: `one\n\ntwo ${'long '.repeat(100)}` });
  expect(sentence.length).toBeLessThan(300);
  expect(sentence).toContain('“one two long');
});

it.each<FindingClass>([
  'impossible-date',
  'personal-data',
  'status-vocabulary',
  'zero-for-missing',
])('%s has a sentence without words of the code', (kind) => {
  const sentence = findingSentence({ ...finding, class: kind });
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(sentence).not.toMatch(/\b(band|scheme|polarity|ladder|snapshot|tenant|provision|OKR)\b/i);
});

it('each severity has words', () => {
  expect(Object.values(severityWords)).toHaveLength(3);
});
