/** What the service says to a page besides refusals. */
export const apiText = {
  noToken: 'You are not signed in. Please open Outturn again.',
  badToken: 'Your sign-in is not valid here. Please open Outturn again.',
  keysNotReachable: 'Your sign-in cannot be checked at the moment. Please try again shortly.',
  badRequest: 'The service could not read this request.',
  noSuchJob: 'This piece of work is not known any more. Please start it again.',
  fault:
    'Something went wrong on our side. Please try again; if it stays, tell the performance team.',
} as const;
