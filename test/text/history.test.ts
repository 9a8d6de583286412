import { describe, expect, it } from 'vitest';
import type { OutsideChange } from '#domain/outsideChange.ts';
import { readValue } from '#domain/readValue.ts';
import { sampleUpdate } from '#test/support/sample.ts';
import { momentWords, outsideChangeSentence, rebuildText } from '#text/history.ts';

const before = sampleUpdate({ outturn: readValue('86') });

function change(own: Partial<OutsideChange> = {}): OutsideChange {
  return {
    key: 'k',
    by: 'p9',
    name: 'Site owner',
    at: '2025-07-09T13:05:00Z',
    from: before,
    to: { ...before, outturn: readValue('99') },
    about: '',
    ...own,
  };
}

describe('an outside change in words', () => {
  it.each<[string, OutsideChange, string]>([
    [
      'names who, when on the clocks there, and both figures',
      change(),
      'Changed outside Outturn by Site owner on 9 July 2025 at 14:05. The figure was "86" and is "99" now.',
    ],
    [
      'names what else changed',
      change({ to: { ...before, outturn: readValue('99'), commentary: 'x', band: 'near' } }),
      'Changed outside Outturn by Site owner on 9 July 2025 at 14:05. The figure was "86" and is "99" now. Changed: status, commentary.',
    ],
    [
      'says where nothing is known of before',
      change({ from: undefined }),
      'Changed outside Outturn by Site owner on 9 July 2025 at 14:05. Outturn does not know what it said before.',
    ],
    [
      'says where nothing differs',
      change({ to: before, name: '' }),
      'Changed outside Outturn by somebody unknown on 9 July 2025 at 14:05. It says the same as before.',
    ],
  ])('%s', (_fact, outside, sentence) => {
    expect(outsideChangeSentence(outside, 'Europe/London')).toBe(sentence);
  });

  it('keeps a time that cannot be read', () => {
    expect(momentWords('yesterday', 'Europe/London')).toBe('at "yesterday"');
  });
});

describe('what rebuilding says', () => {
  it.each([
    [rebuildText.done(1, 0), '1 measure looked through: every row was right.'],
    [rebuildText.done(65, 2), '65 measures looked through, 2 rows put right.'],
    [rebuildText.differs('m1', ['result', 'band']), 'm1: not as its updates say (result, status).'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
