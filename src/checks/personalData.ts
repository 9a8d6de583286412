import type { Finding } from '#domain/finding.ts';
import type { DocumentCheck } from './checkedRow.ts';
import { type PersonalTrace, personalTraces } from './personalTraces.ts';
import { personNames } from './personNames.ts';
import { exceptionFinding, type FindingParts, rowFinding } from './rowFinding.ts';
import { smallNumbers } from './smallNumbers.ts';

/**
 * Names and traces of persons, and very small counts of people with a protected matter, in the texts
 * beside figures. Running text outside the tables names authors and directors, as it should. Initials
 * of staff are one finding for the document.
 */
export const personalData: DocumentCheck = ({ rows, published }) => {
  const found: Finding[] = [];
  for (const row of rows) {
    const { cause, action } = row.published.cells;
    for (const text of [row.commentary, cause, action]) {
      if (text === '') continue;
      for (const parts of personalParts(text)) found.push(rowFinding(row, parts));
    }
  }
  for (const exception of published.exceptions) {
    if (exception.commentary === '') continue;
    for (const parts of personalParts(exception.commentary)) {
      found.push(exceptionFinding(exception, parts));
    }
  }
  let initialsSeen = false;
  return found.filter((finding) => {
    if (finding.severity !== 'style') return true;
    const first = !initialsSeen;
    initialsSeen = true;
    return first;
  });
};

function personalParts(text: string): FindingParts[] {
  return [
    ...personNames(text).map(({ quote }) => personal(quote, 'a person is named', 'the post title')),
    ...personalTraces(text).map(traceParts),
    ...smallNumbers(text).map(
      ({ quote, count, about }): FindingParts => ({
        class: 'small-numbers-disclosure',
        severity: 'inconsistency',
        audience: 'performance',
        quote,
        arithmetic: `${count} is less than 5, beside "${about}"`,
        published: count,
        expected: 'fewer than 5',
      }),
    ),
  ];
}

function traceParts({ quote, why }: PersonalTrace): FindingParts {
  switch (why) {
    case 'email':
      return personal(quote, 'an e-mail address of a person', 'an address of the team');
    case 'phone':
      return personal(quote, 'a phone number of a person', 'a number of the service');
    case 'nationalInsurance':
      return personal(quote, 'a National Insurance number', 'no number');
    case 'initials':
      return {
        ...personal(quote, 'initials of a member of staff', 'no initials'),
        severity: 'style',
      };
  }
}

function personal(quote: string, arithmetic: string, expected: string): FindingParts {
  return {
    class: 'personal-data',
    severity: 'inconsistency',
    audience: 'performance',
    quote,
    arithmetic,
    published: quote,
    expected,
  };
}
