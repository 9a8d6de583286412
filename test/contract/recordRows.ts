import { expect, it } from 'vitest';
import type { LogEntry } from '#domain/logEntry.ts';
import type { Question } from '#domain/question.ts';
import type { CouncilRecord } from '#domain/record.ts';
import type { RecordedChange } from '#domain/recordedChange.ts';
import type { Standing } from '#domain/standing.ts';
import { sampleUpdate } from '#test/support/sample.ts';

/** What every implementation promises of the lists beside measures and updates. */
export function recordRowsContract(record: () => CouncilRecord): void {
  it('keeps one row of standing a measure', async () => {
    await record().saveStanding([sampleStanding('s1'), sampleStanding('s2')]);
    const better: Standing = { ...sampleStanding('s1'), band: 'met', result: '99' };
    await record().saveStanding([better]);
    expect(await record().standing()).toEqual([better, sampleStanding('s2')]);
  });

  it('keeps who holds which role, from when and until when', async () => {
    const grant = {
      person: 'p1',
      role: 'director',
      directorate: 'Housing & "Homes"',
      from: '2025-04-01',
      until: '2026-03-31',
    } as const;
    await record().saveRole({ person: 'p1', role: 'performance' });
    await record().saveRole(grant);
    await record().saveRole(grant);
    expect(await record().roles()).toEqual([{ person: 'p1', role: 'performance' }, grant]);
  });

  it('keeps settings as JSON by key, and refuses the second of two writes', async () => {
    expect(await record().setting('scheme')).toBeUndefined();
    const version = await record().saveSetting('scheme', { near: '10', words: ['é'] }, undefined);
    await record().saveSetting('scheme', { near: '5' }, version);
    const second = record().saveSetting('scheme', { near: '7' }, version);
    await expect(second).rejects.toMatchObject({ reason: 'changed' });
    expect((await record().setting('scheme'))?.value).toEqual({ near: '5' });
  });

  it('keeps what moved, meetings, questions and sections', async () => {
    const change: RecordedChange = {
      ...{ measureId: 'm1', first: '2024-25 Q3', from: '95', to: '90', decision: 'Minute 12' },
      moved: 'target',
      reason: 'Fewer staff',
    };
    await record().saveChange(change);
    expect(await record().changesOf('m1')).toEqual([change]);
    const meeting = {
      ...{ committee: 'Audit', date: '2025-06-03', finalBy: '2025-05-21', agendaBy: '2025-05-26' },
      receives: ['2024-25 Q4'],
    };
    await record().saveMeeting({ ...meeting, date: '2025-09-02' });
    await record().saveMeeting(meeting);
    expect((await record().meetings()).map(({ date }) => date)).toEqual([
      '2025-06-03',
      '2025-09-02',
    ]);
    await record().saveQuestion(sampleQuestion);
    const answer = { text: 'It is', by: 'owner-1', at: '2025-04-10T08:00:00Z' };
    await record().saveQuestion({ ...sampleQuestion, answer });
    expect(await record().questions('2024-25 Q4')).toEqual([{ ...sampleQuestion, answer }]);
    const section = { period: '2024-25 Q4', heading: 'Summary', text: 'T', writtenBy: 'p1' };
    await record().saveSection({ ...section, name: 'second', order: 2 });
    await record().saveSection({ ...section, name: 'first', order: 1 });
    const sections = await record().sections('2024-25 Q4');
    expect(sections.map(({ name }) => name)).toEqual(['first', 'second']);
  });

  it('writes the same step of one operation into the Log once', async () => {
    await record().appendLog(sampleEntry('op-1'));
    await record().appendLog(sampleEntry('op-1'));
    await record().appendLog(sampleEntry('op-2'));
    expect(await record().logOf('logged')).toEqual([sampleEntry('op-1'), sampleEntry('op-2')]);
    expect(await record().logOf('nobody')).toEqual([]);
  });

  it('keeps a report and says where it is, whatever its name', async () => {
    const content = new Uint8Array([1]);
    const { webUrl } = await record().saveReport('2024-25 Q4', 'A & B #1: 50%?.docx', content);
    expect(webUrl).toContain('docx');
  });

  it('publishes a page, and the same page anew', async () => {
    const first = await record().publishPage('Results <Q4>', ['a < b & c', '😀']);
    const second = await record().publishPage('Results <Q4>', ['anew']);
    expect(second).toEqual(first);
  });
}

function sampleStanding(measureId: string): Standing {
  return {
    measureId,
    period: '2024-25 Q4',
    state: 'submitted',
    result: '86%',
    target: '90%',
    band: 'near',
    label: 'Amber',
    trend: { direction: 'better', against: 'lastPeriod', onLastYear: 'noComparison' },
    sparkline: [{ period: '2024-25 Q4', number: '86', band: 'near' }],
    exceptionOpen: false,
    promise: undefined,
    nextReported: '2025-26 Q1',
  };
}

const sampleQuestion: Question = {
  id: 'check:m1:2024-25 Q4',
  about: 'check',
  measureId: 'm1',
  period: '2024-25 Q4',
  text: `Is 105% right? It's "high"`,
  askedBy: 'outturn',
  askedAt: '2025-04-09T08:00:00Z',
  answer: undefined,
};

function sampleEntry(operation: string): LogEntry {
  return {
    operation,
    step: 'write',
    at: '2025-04-09T08:00:00Z',
    by: 'owner-1',
    byName: '',
    action: 'answer',
    measureId: 'logged',
    period: '2024-25 Q4',
    from: undefined,
    to: sampleUpdate({ measureId: 'logged', commentary: 'long 😀 '.repeat(9000) }),
    previous: '',
    about: '',
  };
}
