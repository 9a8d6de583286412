/** What an administrator types: the name of a command, not a word that anybody has to know. */
const command = `outturn ${'provision'}`;

/** What the command that sets up the site says; read by IT. */
export const setUpText = {
  about: 'make or repair the lists of the record in a SharePoint site, as a site owner',
  onlyLook: 'change nothing; end with 1 where something would be changed',
  clientId: 'the app registration with which an administrator signs in (a public client)',
  directoryId: 'the directory (Entra) in which it is registered',
  serviceId: 'the service’s app registration, named in the steps that are left',
  begun: (site: string) => `Looking at the lists in ${site} ...`,
  signIn: (message: string) => message,
  cannotSignIn: (words: string) =>
    `Signing in did not work: ${words} Give a token with --token, or the app registration with --client-id and --directory-id.`,
  nothing: 'The lists are as they should be; nothing was changed.',
  changed: (number: number) => `${number} ${number === 1 ? 'change' : 'changes'}:`,
  wouldChange: (number: number) =>
    `${number} ${number === 1 ? 'thing' : 'things'} to repair (nothing was changed):`,
  left: 'Left as it is, for you to decide:',
  yours: 'Still to be done by a person (Outturn cannot do these itself):',
  newer: (there: number, known: number) =>
    `The lists were made by a newer Outturn (version ${there}; this one knows ${known}). Nothing was read or written. Update Outturn on this machine.`,
  older: (there: number, known: number) =>
    `The lists have version ${there} and this Outturn needs ${known}. A site owner must run "${command}" once.`,
  broken: `The lists were changed by hand. A site owner can repair them with "${command}":`,
} as const;

/** A place in the record, as people see it in SharePoint. */
interface Place {
  readonly list: string;
  readonly column: string;
}

/** What is wrong in the site; the same kinds as `SiteFault`. */
export type FaultTold =
  | { readonly kind: 'listMissing'; readonly list: string; readonly again: boolean }
  | ({ readonly kind: 'columnMissing' | 'columnOtherKind' | 'notIndexed' | 'notUnique' } & Place)
  | ({
      readonly kind: 'columnMoved' | 'columnRenamed' | 'foreignColumn';
      readonly shown: string;
    } & Place);

/** What was changed in the site; the same kinds as `SiteChange`. */
export type ChangeTold =
  | { readonly kind: 'listMade'; readonly list: string; readonly again: boolean }
  | ({
      readonly kind:
        | 'columnAdded'
        | 'columnRestored'
        | 'headingRestored'
        | 'indexAdded'
        | 'madeUnique';
    } & Place)
  | { readonly kind: 'rowsFilled'; readonly list: string; readonly rows: number }
  | { readonly kind: 'versionSet'; readonly from: number; readonly to: number };

/** Names the list and the column, and what follows from it. */
export function faultSentence(fault: FaultTold): string {
  switch (fault.kind) {
    case 'listMissing':
      return fault.again
        ? `The list ${fault.list} is not there any more. Restore it from the site’s recycle bin before it is made again: that keeps what it held.`
        : `The list ${fault.list} is not there.`;
    case 'columnMissing':
      return `${fault.list}: the column ${fault.column} is not there.`;
    case 'columnOtherKind':
      return `${fault.list}: the column ${fault.column} holds another kind of value than Outturn writes. Rename it or delete it, then run "${command}" again.`;
    case 'columnMoved':
      return `${fault.list}: the column ${fault.column} is called "${fault.shown}" now, and Outturn does not find it.`;
    case 'columnRenamed':
      return `${fault.list}: the column ${fault.column} was renamed to "${fault.shown}".`;
    case 'notIndexed':
      return `${fault.list}: the column ${fault.column} has no index, so Outturn cannot look rows up by it.`;
    case 'notUnique':
      return `${fault.list}: the column ${fault.column} lets two rows hold the same value. Where two do, delete the wrong one, then run "${command}" again.`;
    case 'foreignColumn':
      return `${fault.list}: the column "${fault.shown}" is not one of Outturn’s. It stays, and Outturn never reads or writes it.`;
  }
}

/** What was done, list and column named. */
export function changeSentence(change: ChangeTold): string {
  switch (change.kind) {
    case 'listMade':
      return change.again
        ? `${change.list}: the list was made again, empty. The site’s recycle bin still holds the old one.`
        : `${change.list}: the list was made.`;
    case 'columnAdded':
      return `${change.list}: the column ${change.column} was added.`;
    case 'columnRestored':
    case 'headingRestored':
      return `${change.list}: the column ${change.column} has its name again.`;
    case 'indexAdded':
      return `${change.list}: the column ${change.column} has an index again.`;
    case 'madeUnique':
      return `${change.list}: two rows can no longer hold the same ${change.column}.`;
    case 'rowsFilled':
      return `${change.list}: ${change.rows} ${change.rows === 1 ? 'row was' : 'rows were'} filled in.`;
    case 'versionSet':
      return `The lists have version ${change.to} now (${change.from} before).`;
  }
}

/** What Graph lets no application do, in the order in which it is done. */
export function personSteps(graph: string, site: string, serviceId: string | undefined): string[] {
  const service = serviceId ?? '<the service’s application id>';
  const body = `{"roles":["write"],"grantedToIdentities":[{"application":{"id":"${service}","displayName":"Outturn"}}]}`;
  return [
    'Site permissions: put the staff who read figures into Visitors.',
    'Site permissions: leave Members empty, so that nobody but Outturn writes to the lists.',
    'Site permissions: name two owners, so that one of them can be reached.',
    'Entra: give admin consent to Outturn’s two app registrations (Sites.Selected for both; the service writes, the tab reads).',
    `Grant the service the role write on this site, with an account that holds Sites.FullControl.All: POST ${graph}/sites/${site}/permissions ${body}`,
    'Grant the tab’s app registration the role read on this site in the same way.',
  ];
}
