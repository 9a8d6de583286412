import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { FileProblem } from './fileProblem.ts';
import { limits } from './limits.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements that print nothing, or nothing that belongs to the text. */
const silent = new Set([
  'script',
  'style',
  'head',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'colgroup',
  'del',
  'audio',
  'video',
  'canvas',
]);

/** Elements that begin on a line of their own. */
const ownLine = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/**
 * The tree of a page, as browsers build it; nothing it names is fetched. Throws FileProblem
 * `tooDeep` or `tooManyCells` on pages made to exhaust the reader.
 */
export function parseHtml(html: string, file: string): readonly HtmlNode[] {
  let elements = 0;
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      elements += 1;
      if (elements > limits.htmlElements) {
        throw new FileProblem(file, { kind: 'tooManyCells', limit: limits.htmlElements });
      }
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.htmlDepth) throw new FileProblem(file, { kind: 'tooDeep' });
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter, scriptingEnabled: false }).childNodes;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Whether an element prints nothing: scripts, deleted text, what is styled away. */
export function isSilent(element: HtmlElement): boolean {
  if (silent.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  if (attribute(element, 'hidden') !== undefined) return true;
  return styleOf(element).includes('display:none');
}

export function standsOnOwnLine(element: HtmlElement): boolean {
  return ownLine.has(element.tagName);
}

/** Whether an element makes its text bold; undefined where it says nothing of it. */
export function boldness(element: HtmlElement): boolean | undefined {
  if (element.tagName === 'b' || element.tagName === 'strong') return true;
  const weight = /font-weight:(bold|normal|\d{3})/.exec(styleOf(element))?.[1];
  if (!weight) return undefined;
  return weight === 'bold' || Number(weight) >= 600;
}

function styleOf(element: HtmlElement): string {
  const style = element.attrs.length > 0 ? attribute(element, 'style') : undefined;
  return style ? style.slice(0, 2000).toLowerCase().replace(/\s+/g, '') : '';
}
