/** `note` is a column of several lines, `text` of at most 255 characters. */
interface ColumnPlan {
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

const key = (name: string): ColumnPlan => ({ name, kind: 'text', indexed: true, unique: true });
const indexed = (name: string): ColumnPlan => ({ name, kind: 'text', indexed: true });
const text = (name: string): ColumnPlan => ({ name, kind: 'text' });
const note = (name: string): ColumnPlan => ({ name, kind: 'note' });
// What the text column of the same name means, for people who sort the list; the text is the truth.
const number = (name: string): ColumnPlan => ({ name, kind: 'number' });

/** Definitions only: no figure stands here. */
export const measuresList: ListPlan = {
  title: 'Measures',
  columns: [
    key('MeasureId'),
    text('Code'),
    note('FullTitle'),
    text('Kind'),
    text('Plan'),
    text('Section'),
    note('Aim'),
    text('Directorate'),
    text('Committee'),
    text('Unit'),
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
    text('CoverFirst'),
    text('CoverLast'),
    text('DirectorId'),
    text('TargetDate'),
    note('Milestones'),
    note('Definition'),
    text('FirstPeriod'),
    text('LastPeriod'),
  ],
};

export const periodsList: ListPlan = {
  title: 'Periods',
  columns: [key('PeriodCode'), text('State'), text('Due')],
};

export const targetValuesList: ListPlan = {
  title: 'TargetValues',
  columns: [
    key('TargetKey'),
    indexed('MeasureId'),
    indexed('PeriodCode'),
    text('ValueText'),
    text('SecondText'),
    text('Basis'),
  ],
};

export const updatesList: ListPlan = {
  title: 'Updates',
  columns: [
    key('UpdateKey'),
    indexed('MeasureId'),
    indexed('PeriodCode'),
    text('State'),
    text('OutturnText'),
    number('OutturnNumber'),
    text('Numerator'),
    text('Denominator'),
    text('AsAt'),
    note('NoFigureReason'),
    text('ExpectedDate'),
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
  ],
};

export const rolesList: ListPlan = {
  title: 'Roles',
  columns: [key('RoleKey'), indexed('PersonId'), text('Role')],
};

/** The library that holds finished reports, a folder a period. */
export const reportsLibrary = 'Reports';

export const allLists: readonly ListPlan[] = [
  measuresList,
  periodsList,
  targetValuesList,
  updatesList,
  rolesList,
];
