import * as z from 'zod/mini';
import type { Question } from '#domain/question.ts';
import type { Item } from './items.ts';
import { read, text } from './row.ts';

const questionFields = z.object({
  QuestionId: z.string(),
  PeriodCode: z.string(),
  MeasureId: text,
  About: z.enum(['check', 'import', 'person']),
  QuestionText: text,
  AskedBy: text,
  AskedAt: text,
  AnswerText: text,
  AnsweredBy: text,
  AnsweredAt: text,
});

export function questionOf(item: Item): Question {
  const row = read(questionFields, item);
  return {
    id: row.QuestionId,
    about: row.About,
    measureId: row.MeasureId,
    period: row.PeriodCode,
    text: row.QuestionText,
    askedBy: row.AskedBy,
    askedAt: row.AskedAt,
    answer: row.AnsweredAt
      ? { text: row.AnswerText, by: row.AnsweredBy, at: row.AnsweredAt }
      : undefined,
  };
}

export function questionFieldsOf(question: Question) {
  return {
    Title: question.id.slice(0, 255),
    QuestionId: question.id,
    PeriodCode: question.period,
    MeasureId: question.measureId,
    About: question.about,
    QuestionText: question.text,
    AskedBy: question.askedBy,
    AskedAt: question.askedAt,
    AnswerText: question.answer?.text ?? '',
    AnsweredBy: question.answer?.by ?? '',
    AnsweredAt: question.answer?.at ?? '',
  };
}
