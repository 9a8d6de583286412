import { describe, expect, it } from 'vitest';
import { answerCard } from '#bot/cards/answerCard.ts';
import { escapeMarkdown } from '#bot/cards/parts.ts';
import { reminderCard } from '#bot/cards/reminderCard.ts';
import { sampleMeasure, samplePeriod } from '#test/support/sample.ts';

const hostile = '[click](https://evil.example) **now** <at>everyone</at>';

describe('cards', () => {
  it('carry keys only in their data', () => {
    const card = reminderCard({
      to: 'p',
      period: '2024-25 Q4',
      due: '2025-04-30',
      owed: [sampleMeasure()],
    });
    expect(JSON.parse(JSON.stringify(card.actions))).toMatchObject([
      {
        type: 'Action.Execute',
        verb: 'begin',
        data: { action: 'begin', measureId: sampleMeasure().id, period: '2024-25 Q4' },
      },
    ]);
  });

  it('take the meaning from markdown in a title', () => {
    const row = {
      measure: sampleMeasure({ title: hostile }),
      target: undefined,
      update: undefined,
    };
    const card = answerCard({
      row,
      period: samplePeriod.code,
      due: samplePeriod.due,
      lastTime: undefined,
      left: 1,
    });
    const text = JSON.stringify(card);
    expect(text).not.toContain('[click](');
    expect(text).not.toContain('<at>');
  });

  it.each([
    ['a_b*c', 'a\\_b\\*c'],
    ['- item', '\\- item'],
    ['1. item', '\\1. item'],
    ['50% of 1.5', '50% of 1.5'],
  ])('%j is escaped as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
