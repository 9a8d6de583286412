import { withoutShorthand } from './labelShorthand.ts';
import { isPeriodLabel, withoutPeriods } from './periodsIn.ts';

/** What a column is for. `unknown`: the label says nothing we know; the cells may. */
export type ColumnRole =
  | 'code'
  | 'title'
  | 'description'
  | 'target'
  | 'outturn'
  | 'status'
  | 'icon'
  | 'commentary'
  | 'due'
  | 'progress'
  | 'period'
  | 'committee'
  | 'directorate'
  | 'section'
  | 'aim'
  | 'owner'
  | 'unit'
  | 'polarity'
  | 'numerator'
  | 'denominator'
  | 'cause'
  | 'action'
  | 'back' // the day on which the target is to be met again
  | 'forecast'
  | 'target2'
  | 'near' // how far from the target is still near
  | 'asAt'
  | 'usage'
  | 'count'
  | 'beside' // benchmarks, trends, variances: understood, but no part of a row
  | 'blank'
  | 'unknown';

/** Rows of [role, labels]; the first that fits wins. Labels are lower case, periods taken out. */
const patterns: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'title',
    /^what (?:(?:are|do|did|is|was) )?(?:we |being )*(?:measure|measured|measuring|check|checked|monitor|monitored|monitoring)$/,
  ],
  [
    'target',
    /^(?:what )?(?:(?:did|do|are|were) )?(?:we |our )*(?:aim|aimed|aiming) for$|^(?:contract |minimum |the )*(?:required|expected|contractual) (?:standard|level|performance|service level)$|^(?:sla|service level)(?: target)?$/,
  ],
  ['outturn', /^how (?:well )?(?:did|are|have|were) we (?:do|doing|done)(?: it)?$/],
  [
    'asAt',
    /^(?:last|date|data|latest) (?:update|updated|refreshed|collected|as at)$|^as at(?: date)?$|^date of (?:data|last update)$/,
  ],
  [
    'target2',
    /^(?:low|lower|minimum|floor|amber)(?: (?:target|threshold|limit|value|standard|level|trigger|minimum|from|floor|point))?$|^(?:near|second|red) (?:target|threshold|limit|value|trigger|level|line|point)$|^(?:target|threshold|limit|trigger|tolerance|value) (?:amber|red)$|^(?:intervention|trigger|tolerance) (?:level|point|value|threshold)$/,
  ],
  [
    'near',
    /^(?:(?:amber|agreed|allowed|permitted|acceptable|target) )?tolerance(?: (?:%|percent|percentage|level|range|\+))*$|^% tolerance$|^amber (?:range|band|tolerance|within)$/,
  ],
  [
    'target',
    /^green (?:target|threshold|limit|value|level|from)$|^(?:target|threshold|limit|value) green$/,
  ],
  [
    'outturn',
    /^(?:same |this |current )?(?:previous|prev|last|prior|current|this) (?:quarter|period|month|year)(?: s)?(?: last year| previous year)?$|^same (?:quarter|period|month) (?:last|previous|prior) year$/,
  ],
  [
    'outturn',
    /^(?:current|latest|now|(?:rolling )?(?:12|twelve) months?(?: rolling)?(?: to| ending| to end of?)?)$/,
  ],
  ['beside', /^(?:previous|prior|last|before|earlier)$/],
  [
    'beside',
    /^(?:previous|prior|last) (?:(?:quarter|period|month|year|reported)(?: s)? )?(?:b?rag|status|rating)$|^(?:b?rag|status|rating) (?:last|previous|prior|in last) (?:quarter|period|month|year)$/,
  ],
  [
    'back',
    /^(?:(?:date|expected|forecast|when) )*(?:back|return|returned|recovery) (?:on|to|onto)? ?(?:target|track)?(?: (?:date|by))*$|^recovery date$/,
  ],
  ['cause', /^(?:cause|causes|reason for (?:variance|underperformance)|why.*)$/],
  [
    'action',
    /^(?:(?:remedial|corrective|improvement|mitigating|recovery) actions?|what (?:is being|are we|we are) .*|actions? (?:being )?taken|actions? to (?:improve|address|recover).*)$/,
  ],
  [
    'commentary',
    /\b(?:comment|comments|commentary|notes?|narrative|explanation|explanatory|remarks|update|updates|progress (?:update|report|against|made|to date|summary|note|notes|commentary|since|this)|latest position|summary of progress|analysis|supporting information|further information|context|reasons?|position statement|achievements?|highlights|what (?:we have|we did|has|have|did)\b.*)\b/,
  ],
  [
    'forecast',
    /^(?:(?:year end|annual|full year|outturn|predicted|projected|current) )*(?:forecast|projection|predicted outturn|projected outturn|forecast outturn)(?: (?:outturn|for|year|end|to|position|performance))*$/,
  ],
  [
    'status',
    /^(?:(?:did|have|has|was|were|is|are) (?:we |it |the )*)?(?:hit|meet|met|achieve|achieved|reach|reached|on)(?: (?:the|our|its))? target$|^(?:target|standard) (?:hit|reached|passed|achieved)(?: y n)?$|^pass(?:ed)?(?: or)? fail(?:ed)?$/,
  ],
  ['status', /^(?:b?rag|status|rating) (?:and )?(?:trend|direction(?: of travel)?|d ?o ?t)$/],
  [
    'beside',
    /(?:^| )(?:best \d+ ?%|quartiles?|benchmark\w*|national(?! indicators?)|england|english|nearest neighbours?|family group|cipfa|peers?|regional|comparators?|all councils|average for)(?: |$)/,
  ],
  [
    'beside',
    /(?:^| )(?:varian\w+|difference|deviation|\+ ?\/ ?-|% change|gap|trends?|direction of travel|d ?o ?t|dot|movement|change (?:from|since|on)|compared (?:to|with)|improv(?:ed|ing)\??|better or worse|long term trend|short term trend|risk rating)(?: |$)/,
  ],
  [
    'due',
    /^(?:(?:revised|original|planned|expected|agreed|estimated|current|anticipated|final) )?(?:target|due|completion|end|finish|delivery|milestone|deadline) ?(?:date|by|month)s?$|^(?:deadline|date due|due|due by|by when|when|timescales?|completion|target completion(?: date)?|expected (?:end|completion)|date for completion|planned completion|to be completed by|complete by|delivery by|target end date)$/,
  ],
  [
    'progress',
    /^(?:(?:%|percent|percentage) ?(?:done|delivered|finished|complete|completed|completion|progress)|progress(?: ?\(?%\)?| bar| to date %)?|complete(?:d)? ?\(?%\)?|completion ?\(?%\)?)$/,
  ],
  [
    'status',
    /^(?:(?:current|overall|latest|performance|target|action|indicator|measure|project|delivery|kpi|pi|on target|quarter|quarterly|year end|b?rag|status|previous|last) )*(?:b?rag|r a g|status|traffic lights?|on target|on track|met|target met|rating|grade|alert|judgement|assessment)(?: (?:b?rag|status|rating|icon|indicator|colour|symbol|\(?rag\)?|score|y n|against target|vs target))*$/,
  ],
  ['icon', /^(?:icon|icons|symbol|arrow)$/],
  [
    'code',
    /^(?:(?:indicator|measure|action|target|pi|kpi|task|project|performance indicator|pm|performance measure|milestone) )?(?:ref|reference|code|codes|id|no|number|ref no|reference no|reference number|ref number|ref code|unique (?:id|ref|reference))$|^#$/,
  ],
  [
    'polarity',
    /^(?:polarity|good is|good performance(?: is)?|what is good|(?:is )?(?:high|low|higher|lower|bigger|smaller)(?: or (?:high|low|higher|lower|smaller))?(?: is)? (?:better|good)|desired (?:direction|outcome|trend)|aim to(?: (?:maximise|minimise).*)?|good to be)$/,
  ],
  [
    'unit',
    /^(?:unit|units|unit of measure|units of measure|measured in|unit of measurement|format|data type)$/,
  ],
  ['numerator', /^numerator$/],
  ['denominator', /^denominator$/],
  [
    'usage',
    /^(?:usage|meaning|definition of status|explanation of status|what (?:it|this) means|key)$/,
  ],
  [
    'count',
    /^(?:no|number|number of (?:targets|indicators|measures|actions)|count|%|percentage|percent|total)$/,
  ],
  [
    'period',
    /^(?:reporting |financial |fiscal |data |time )?(?:periods?|quarters?|months?|years?|qtr|date range)(?: (?:label|name|covered|end|ending|reported))?$/,
  ],
  ['committee', /^(?:(?:scrutiny|lead|responsible|reporting) )?committees?$/],
  ['directorate', /^(?:directorates?|departments?|dept|division|directorate service)$/],
  [
    'section',
    /^(?:services?|service areas?|sections?|teams?|business areas?|area|portfolio|function|category|responsible service|service team|lead service)$/,
  ],
  [
    'owner',
    /^(?:(?:lead|responsible|accountable|action|pi|kpi|measure|data|report) )*(?:owner|owners|lead|leads|officer|officers|manager|managers|responsible|accountable|responsibility|contact|managed by|assigned to|owned by|who|lead member|portfolio holder|director|head of service|lead officer s)$/,
  ],
  [
    'title',
    /^(?:key )?(?:council|corporate|plan|council plan|corporate plan|strategic|priority) (?:targets?|actions?|indicators?|measures?|commitments?|objectives?)$|^(?:code (?:and )?)?(?:short |full )?(?:name|title)$/,
  ],
  [
    'title',
    /^(?:(?:key|performance|critical|success|corporate|council|local|national(?! indicators?)|service|pi|kpi|short|indicator|measure|action|target|project|task|milestone|plan|strategic|operational|code|ref|and|full|outcome|management|the|priority|activity|delivery|our) )*(?:indicators?|measures?(?: of success)?|measurements?|(?:success )?criteria|kpis?|pis?|metrics?|actions?|tasks?|projects?|activity|activities|milestones?|commitments?|name|title|deliverables?|initiative|initiatives|promises?|pledges?|what we (?:said|will).*)(?: (?:description|name|title|definition|text|and description|short name))*$/,
  ],
  [
    'aim',
    /^(?:(?:corporate|council|strategic|key|council plan|our) )*(?:aims?|priority|priorities|objectives?|outcomes?|themes?|ambitions?|goals?)$/,
  ],
  [
    'target',
    /^(?:(?:annual|year end|yearly|full year|quarterly|quarter|monthly|month|period|profiled|profile|cumulative|ytd|current|year|council|the|our|set|agreed|performance|local|national|statutory|operational|minimum|maximum|in|end of|revised|interim|stretch|end|for|to date|year to date|value|this) )*(?:targets?|budget|plan|planned|goal|threshold|target value|trajectory|expected|standards?)(?: (?:value|figure|level|is|for|the|year|quarter|month|to be (?:met|achieved)|to date|ytd|in|%|annual|quarterly|profiled|profile|performance|cumulative|s|number|no))*$/,
  ],
  [
    'outturn',
    /^(?:(?:annual|year end|yearly|full year|quarterly|quarter|monthly|month|period|cumulative|ytd|current|year|latest|actual|estimated|est|provisional|prov|final|previous|last|the|reported|our|for|this|to date|year to date|in|performance|prior|rolling|overall|at|as|end of|unaudited) )*(?:outturns?|actuals?|values?|performance|results?|achieved|achievement|score|scores|ytd|year to date|position|figures?|data|output|reported|performance data|out turn|number|rate)(?: (?:value|figure|for|the|year|quarter|month|to date|ytd|in|%|cumulative|performance|result|so far|at|end|this|s|period))*$/,
  ],
  [
    'description',
    /^(?:(?:action|indicator|measure|target|project|task|full|short|detailed) )*(?:description|definition|details?|detail|rationale|methodology)$/,
  ],
];
/** A weaker sign: an unknown word beside one that heads a label (`Housing indicator`). */
const heads: readonly (readonly [ColumnRole, RegExp])[] = [
  ['commentary', /(?:^| )(?:comments?|commentary|narrative)$|^(?:comments?|commentary|progress) /],
  ['status', /(?:^| )(?:rag|status)$|^(?:rag|status) /],
  ['title', /(?:^| )(?:indicators?|measures?|actions?|kpis?)$/],
  ['target', /(?:^| )targets?$|^(?:our |the |annual |agreed )?targets? /],
  ['outturn', /(?:^| )(?:outturn|actual)$|^(?:outturn|actual) /],
];

export interface LabelMeaning {
  readonly role: ColumnRole;
  /** Whether every word of the label is one that such labels use. */
  readonly sure: boolean;
}

/** What a column label means by its words alone. `Status / Commentary` is a commentary. */
export function labelMeaning(label: string): LabelMeaning {
  const text = label.replace(/\s+/g, ' ').trim();
  if (text === '') return { role: 'blank', sure: false };
  if (text.length > 90) return { role: 'unknown', sure: false };
  if (isPeriodLabel(text)) return { role: 'outturn', sure: true };
  if (/^(?:19|20)\d\d$/.test(text)) return { role: 'outturn', sure: false };
  const bare = labelWords(withoutPeriods(text));
  const named = bare !== labelWords(text);
  const words = withoutShorthand(bare);
  if (
    words === '' ||
    (named && /^(?:to|in|for|at|year|quarter|end|the|of|annual|full|whole|total| )+$/.test(words))
  ) {
    return { role: named ? 'outturn' : 'unknown', sure: named };
  }
  // A baseline is a result of the period that it names; without one it is a thing to compare with.
  if (/^baseline(?: value| figure| position)?$/.test(words)) {
    return { role: named ? 'outturn' : 'beside', sure: true };
  }
  const sure = patterns.find(([, pattern]) => pattern.test(words));
  if (sure) return { role: sure[0], sure: true };
  const spoken = inOtherLanguage(text);
  if (spoken) return spoken;
  const weak = words.split(' ').length <= 6 && heads.find(([, pattern]) => pattern.test(words));
  return weak ? { role: weak[0], sure: false } : { role: 'unknown', sure: false };
}

/** `Targed / Target`: of a label in two languages the half that we know. */
function inOtherLanguage(text: string): LabelMeaning | undefined {
  const halves = text.split(/\s*\/\s*/);
  if (halves.length !== 2) return undefined;
  const known = halves.map(labelMeaning).filter(({ sure }) => sure);
  return known.length === 1 ? known[0] : undefined;
}

/** The label's words in lower case, marks between them as spaces. */
export function labelWords(label: string): string {
  return label
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}%+#]+/gu, ' ')
    .trim();
}
