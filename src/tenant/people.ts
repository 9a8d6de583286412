/** A person of the sample council, known by the post. */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly post: string;
  readonly mail: string;
  /** Owns the site and may change its lists; everybody else reads. */
  readonly siteOwner: boolean;
}

const person = (number: number, post: string, mailbox: string, siteOwner = false): Person => ({
  oid: `7e1f0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: post,
  post,
  mail: `${mailbox}@samplecouncil.example`,
  siteOwner,
});

export const people: readonly Person[] = [
  person(1, 'Contact centre manager', 'contact.centre'),
  person(2, 'HR manager', 'hr'),
  person(3, 'Leisure manager', 'leisure'),
  person(4, 'Planning manager', 'planning'),
  person(5, 'Director of Customer Services', 'director.customers'),
  person(6, 'Performance officer', 'performance'),
  person(7, 'Committee clerk', 'committees'),
  person(8, 'Outturn administrator', 'outturn.admin', true),
];

export function findPerson(oid: string): Person | undefined {
  return people.find((candidate) => candidate.oid === oid);
}
