import { indexed, key, note, number, text } from './columns.ts';

/** `note` is a column of several lines (63,999 characters), `text` of at most 255 characters. */
export interface ColumnPlan {
  readonly name: string;
  readonly kind: 'text' | 'note' | 'number';
  /** Indexed where a filter uses it; indexes are made when the list is. */
  readonly indexed?: true;
  /** No two items may hold the same value. */
  readonly unique?: true;
}

/** A list as Outturn makes and reads it; every list also has SharePoint's own `Title`. */
export interface ListPlan {
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
}

/**
 * The columns of a list that a filter may name: the list service refuses all others. Any text for a
 * list that is not known when the types are checked.
 */
export type IndexedColumn<List extends ListPlan> = string extends List['columns'][number]['name']
  ? string
  : Extract<List['columns'][number], { readonly indexed: true }>['name'];

/** Definitions only: no figure stands here. */
export const measuresList = {
  title: 'Measures',
  columns: [
    key('MeasureId'),
    text('Code'),
    note('FullTitle'),
    text('Kind'),
    text('Plan'),
    text('Section'),
    note('Aim'),
    note('PlainDescription'),
    text('Directorate'),
    text('Committee'),
    text('Unit'),
    text('NumeratorLabel'),
    text('DenominatorLabel'),
    text('Polarity'),
    text('Accumulates'),
    text('ReportedIn'),
    number('LagDays'),
    text('Source'),
    text('Near'),
    text('MetWithin'),
    indexed('OwnerId'),
    text('OwnerPost'),
    text('CoverId'),
    text('CoverPost'),
    text('CoverFirst'),
    text('CoverLast'),
    text('DirectorId'),
    text('DirectorPost'),
    text('TargetDate'),
    note('Milestones'),
    note('Definition'),
    text('FirstPeriod'),
    text('LastPeriod'),
  ],
} as const satisfies ListPlan;

export const periodsList = {
  title: 'Periods',
  columns: [key('PeriodCode'), text('State'), text('Due')],
} as const satisfies ListPlan;

export const targetValuesList = {
  title: 'TargetValues',
  columns: [
    key('TargetKey'),
    indexed('MeasureId'),
    indexed('PeriodCode'),
    text('ValueText'),
    text('SecondText'),
    text('Basis'),
  ],
} as const satisfies ListPlan;

export const updatesList = {
  title: 'Updates',
  columns: [
    key('UpdateKey'),
    indexed('MeasureId'),
    indexed('PeriodCode'),
    text('State'),
    text('OutturnText'),
    number('OutturnNumber'),
    text('RevisedFrom'),
    text('Numerator'),
    text('Denominator'),
    text('AsAt'),
    note('NoFigureReason'),
    text('ExpectedDate'),
    note('Forecast'),
    note('ForecastReason'),
    text('StatusWord'),
    text('Progress'),
    text('Band'),
    text('OverrideLabel'),
    note('OverrideReason'),
    note('Commentary'),
    note('Cause'),
    note('Action'),
    text('BackOnTarget'),
    text('AnsweredBy'),
    text('Operation'),
    text('OutsideChange'),
  ],
} as const satisfies ListPlan;

/** One row a measure, made anew from Updates. */
export const standingList = {
  title: 'Standing',
  columns: [
    key('MeasureId'),
    text('PeriodCode'),
    text('State'),
    note('Result'),
    note('TargetText'),
    text('Band'),
    text('Label'),
    text('Trend'),
    text('TrendAgainst'),
    text('TrendOnLastYear'),
    note('Sparkline'),
    text('ExceptionOpen'),
    text('Promise'),
    text('NextReported'),
  ],
} as const satisfies ListPlan;

export const rolesList = {
  title: 'Roles',
  columns: [
    key('RoleKey'),
    indexed('PersonId'),
    text('Role'),
    text('Directorate'),
    text('HeldFrom'),
    text('HeldUntil'),
  ],
} as const satisfies ListPlan;

export const meetingsList = {
  title: 'Meetings',
  columns: [
    key('MeetingKey'),
    text('Committee'),
    text('MeetingDate'),
    text('FinalBy'),
    text('AgendaBy'),
    note('Receives'),
  ],
} as const satisfies ListPlan;

/** JSON by key. */
export const settingsList = {
  title: 'Settings',
  columns: [key('SettingKey'), note('Value')],
} as const satisfies ListPlan;

export const changesList = {
  title: 'Changes',
  columns: [
    key('ChangeKey'),
    indexed('MeasureId'),
    text('Moved'),
    text('FirstPeriod'),
    note('FromText'),
    note('ToText'),
    note('Reason'),
    note('Decision'),
  ],
} as const satisfies ListPlan;

export const questionsList = {
  title: 'Questions',
  columns: [
    key('QuestionId'),
    indexed('PeriodCode'),
    indexed('MeasureId'),
    text('About'),
    note('QuestionText'),
    text('AskedBy'),
    text('AskedAt'),
    note('AnswerText'),
    text('AnsweredBy'),
    text('AnsweredAt'),
  ],
} as const satisfies ListPlan;

export const sectionsList = {
  title: 'Sections',
  columns: [
    key('SectionKey'),
    indexed('PeriodCode'),
    text('SectionName'),
    number('Order'),
    note('Heading'),
    note('SectionText'),
    text('WrittenBy'),
  ],
} as const satisfies ListPlan;

/** Append-only: written before the change that it tells of. */
export const logList = {
  title: 'Log',
  columns: [
    key('LogKey'),
    indexed('MeasureId'),
    indexed('Operation'),
    text('Step'),
    text('At'),
    text('By'),
    text('ByName'),
    text('Action'),
    text('PeriodCode'),
    note('From'),
    note('To'),
    text('Previous'),
    text('About'),
    number('Part'),
    number('Parts'),
  ],
} as const satisfies ListPlan;

/** The library that holds finished reports, a folder a period. */
export const reportsLibrary = 'Reports';

export const allLists: readonly ListPlan[] = [
  settingsList,
  measuresList,
  periodsList,
  targetValuesList,
  updatesList,
  standingList,
  rolesList,
  meetingsList,
  changesList,
  questionsList,
  sectionsList,
  logList,
];
