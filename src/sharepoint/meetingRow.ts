import * as z from 'zod/mini';
import { type CommitteeMeeting, meetingKey } from '#domain/committeeMeeting.ts';
import type { Item } from './items.ts';
import { day, jsonIn, read, text } from './row.ts';

const meetingFields = z.object({
  Committee: text,
  MeetingDate: day,
  FinalBy: day,
  AgendaBy: day,
  Receives: text,
});

export function meetingOf(item: Item): CommitteeMeeting {
  const row = read(meetingFields, item);
  return {
    committee: row.Committee,
    date: row.MeetingDate,
    finalBy: row.FinalBy,
    agendaBy: row.AgendaBy,
    receives:
      row.Receives === '' ? [] : jsonIn(item, 'Receives', z.array(z.string()), row.Receives),
  };
}

export function meetingFieldsOf(meeting: CommitteeMeeting) {
  const key = meetingKey(meeting);
  return {
    Title: key.slice(0, 255),
    MeetingKey: key,
    Committee: meeting.committee,
    MeetingDate: meeting.date,
    FinalBy: meeting.finalBy,
    AgendaBy: meeting.agendaBy,
    Receives: JSON.stringify(meeting.receives),
  };
}
