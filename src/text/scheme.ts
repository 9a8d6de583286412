/** What is wrong with a council's own way of deciding statuses, by the key it stands at. */
export type SchemeFault =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notAnObject' }
  | { readonly kind: 'missing'; readonly key: string; readonly expected: ExpectedValue }
  | { readonly kind: 'wrong'; readonly key: string; readonly expected: ExpectedValue }
  | { readonly kind: 'unknownKey'; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'nearInsideMet'; readonly near: string; readonly metWithin: string }
  | { readonly kind: 'colourAlone'; readonly key: string }
  | { readonly kind: 'nothingBetween' }
  | { readonly kind: 'wordTwice'; readonly word: string };

export type ExpectedValue =
  | 'kind'
  | 'limit'
  | 'number'
  | 'edge'
  | 'yesNo'
  | 'text'
  | 'explain'
  | 'look'
  | 'looks'
  | 'colour'
  | 'shape'
  | 'words'
  | 'status'
  | 'exceeded'
  | 'percent'
  | 'by';

const expectedWords: Readonly<Record<ExpectedValue, string>> = {
  kind: 'one of percentOfTarget, points, thresholds, nearest, judged, such as "kind": "percentOfTarget"',
  limit: 'a number from 0 up, such as "near": 10',
  percent: 'a number from 0 up, such as "deadBand": 2',
  by: 'a number from 0 up, such as "by": 10',
  number: 'a number, such as "near": 88',
  edge: '"in" or "out", or one for each limit, such as "edge": {"met": "in", "near": "out"}',
  yesNo: 'true or false, such as "gap": true',
  text: 'some text of at most 200 letters, such as "label": "On target"',
  explain: 'a list of met, near, missed, none, such as "explain": ["missed"]',
  look: 'a label, or label, colour and shape, such as {"label": "On target", "colour": "green", "shape": "▲"}',
  looks: 'labels by met, near, missed and none, such as "looks": {"met": {"label": "On target"}}',
  colour: 'one of green, amber, red, grey, blue, such as "colour": "green"',
  shape: 'one of ▲ ◆ ▼ ○ ★ ● ■, such as "shape": "▲"',
  words:
    'a list of words, such as "words": [{"word": "on alert", "status": "near", "exception": true}]',
  status: 'one of met, near, missed, none, such as "status": "near"',
  exceeded: 'how much better than the target, such as "exceeded": {"by": 10, "label": "Exceeded"}',
};

/** One fault as a sentence: the key, what was expected, an example. */
export function schemeFaultSentence(fault: SchemeFault): string {
  switch (fault.kind) {
    case 'notJson':
      return 'This is not JSON. It should read like {"kind": "percentOfTarget", "near": 10}.';
    case 'notAnObject':
      return 'The rule for statuses should be one JSON object, such as {"kind": "percentOfTarget", "near": 10}.';
    case 'missing':
      return `“${fault.key}” is missing. It should be ${expectedWords[fault.expected]}.`;
    case 'wrong':
      return `“${fault.key}” should be ${expectedWords[fault.expected]}.`;
    case 'unknownKey':
      return `“${fault.key}” is not known here. Known are ${fault.known.join(', ')}; for example {"kind": "percentOfTarget", "near": 10}.`;
    case 'nearInsideMet':
      return `“near” (${fault.near}) should not be smaller than “metWithin” (${fault.metWithin}), such as "metWithin": 1, "near": 5.`;
    case 'colourAlone':
      return `“${fault.key}” has a colour but no shape. A colour alone cannot be read by everybody; give both, such as "colour": "green", "shape": "▲".`;
    case 'nothingBetween':
      return '“gap” needs “near”, the end of what has no status, such as "near": 10, "gap": true.';
    case 'wordTwice':
      return `The word “${fault.word}” stands twice in “words”; each should stand once.`;
  }
}
