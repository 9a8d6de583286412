import type { DocumentCheck } from './checkedRow.ts';
import { dateFaults } from './dateFaults.ts';
import { exceptionFinding, placeFinding } from './rowFinding.ts';

/** Dates outside the table, in running text and in exceptions, that cannot be right. */
export const passageDates: DocumentCheck = ({ published }) => [
  ...published.passages.flatMap((passage) =>
    dateFaults(passage.text, published.period).map((parts) => placeFinding(passage.place, parts)),
  ),
  ...published.exceptions.flatMap((exception) =>
    dateFaults(exception.commentary, exception.period ?? published.period).map((parts) =>
      exceptionFinding(exception, parts),
    ),
  ),
];
