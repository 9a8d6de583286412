import * as z from 'zod/mini';
import { type ReportSection, sectionKey } from '#domain/reportSection.ts';
import type { Item } from './items.ts';
import { read, text } from './row.ts';

const sectionFields = z.object({
  PeriodCode: z.string(),
  SectionName: z.string(),
  Order: z._default(z.number(), 0),
  Heading: text,
  SectionText: text,
  WrittenBy: text,
});

export function sectionOf(item: Item): ReportSection {
  const row = read(sectionFields, item);
  return {
    period: row.PeriodCode,
    name: row.SectionName,
    order: row.Order,
    heading: row.Heading,
    text: row.SectionText,
    writtenBy: row.WrittenBy,
  };
}

export function sectionFieldsOf(section: ReportSection) {
  const key = sectionKey(section);
  return {
    Title: key.slice(0, 255),
    SectionKey: key,
    PeriodCode: section.period,
    SectionName: section.name,
    Order: section.order,
    Heading: section.heading,
    SectionText: section.text,
    WrittenBy: section.writtenBy,
  };
}
