const full = new Map<string, string>(
  Object.entries({
    tgt: 'target',
    targ: 'target',
    perf: 'performance',
    act: 'actual',
    outt: 'outturn',
    qtr: 'quarter',
    qtrly: 'quarterly',
    yr: 'year',
    mth: 'month',
    mthly: 'monthly',
    prev: 'previous',
    prov: 'provisional',
    est: 'estimated',
    cum: 'cumulative',
    desc: 'description',
    ind: 'indicator',
    meas: 'measure',
    resp: 'responsible',
    mgr: 'manager',
    off: 'officer',
    cttee: 'committee',
    dir: 'directorate',
    prog: 'progress',
    comm: 'comment',
  }),
);

/** The words of a label with those written out that councils shorten: `tgt 25/26` is a target. */
export function withoutShorthand(words: string): string {
  return words
    .split(' ')
    .map((word) => full.get(word) ?? word)
    .join(' ');
}
