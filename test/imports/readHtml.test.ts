import { describe, expect, it } from 'vitest';
import { readHtml } from '#imports/readHtml.ts';
import type { SourceTable } from '#imports/source.ts';
import { textsOf } from './files.ts';

const read = (html: string) => readHtml(html, 'page.html');
const tables = (html: string) =>
  read(html).filter((block): block is SourceTable => block.kind === 'table');
const firstCell = (html: string) =>
  tables(`<table><tr><td>${html}</td><td>x</td></tr></table>`)[0]?.rows[0]?.cells[0];

describe('the text of a cell', () => {
  it.each([
    ['white space is folded', '  a \n\t b&nbsp;&nbsp;c ', 'a b c'],
    ['paragraphs are lines', '<p>one</p><p>two</p>', 'one\ntwo'],
    ['a line break is a line', 'one<br>two<br/>three', 'one\ntwo\nthree'],
    ['boxes are lines', '<div><div>one</div></div>two', 'one\ntwo'],
    ['list items are lines', 'why:<ul><li>one<li>two</ul>', 'why:\none\ntwo'],
    ['a blank paragraph parts two', '<p>one</p><p>&nbsp;</p><p>two</p>', 'one\n\ntwo'],
    ['entities are decoded', '&pound;1&nbsp;m &amp; &lt;5% &#8211; &euro;', '£1 m & <5% – €'],
    ['words in inline marks stay together', '<span>7</span><b>9</b>%', '79%'],
    ['scripts and comments print nothing', 'a<script>b</script><!-- c --><style>d</style>e', 'ae'],
    ['what is not shown prints nothing', '<i style="Display: none">a</i><i hidden>b</i>c', 'c'],
    ['a raised note does not run into a figure', '93<sup>1</sup>', '93¹'],
    ['a note mark of Word', '93<sup><a href="#n">[12]</a></sup>', '93¹²'],
    ['other raised text stays', '21<sup>st</sup>, 9.3<sup>*</sup>', '21st, 9.3*'],
    ['an icon alone says its word', '<img src="x" alt="Green">', 'Green'],
    ['an icon beside text says nothing', '<img alt="Green">On target', 'On target'],
    ['a file name is no word', '<img alt="image001.png">', ''],
    ['set text keeps its lines', '<pre>a\n  b</pre>', 'a\nb'],
    ['a soft hyphen takes no room', 'perform&shy;ance', 'performance'],
    ['a small table inside keeps to lines', 'see<table><tr><td>Q1<td>5</table>', 'see\nQ1 | 5'],
    ['signs that mean nothing in HTML', '< 5 & more > x', '< 5 & more > x'],
  ])('%s', (_, html, text) => {
    const two = `<table><tr><td>${html}</td><td>x</td><td>y</td></tr></table>`;
    expect(tables(two)[0]?.rows[0]?.cells[0]?.text).toBe(text);
  });

  it.each([
    ['<b>all</b>', true],
    ['<p><strong>a</strong> <b>b</b></p>', true],
    ['<b>a</b> b', false],
    ['<span style="font-weight: 700">a</span>', true],
    ['<b><span style="font-weight:normal">a</span></b>', false],
    ['', false],
  ])('%s is bold: %s', (html, bold) => {
    expect(firstCell(html)?.bold).toBe(bold);
  });
});

describe('the grid of a table', () => {
  it.each([
    [
      'a cell over two columns stands once',
      '<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3',
      [
        ['a', '', 'b'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a cell over two rows stands once',
      '<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e',
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'cells over rows and columns',
      '<tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e',
      [
        ['a', 'b', '', 'c'],
        ['d', '', '', 'e'],
      ],
    ],
    [
      'spans of nonsense are one',
      '<tr><td colspan=0>a<td colspan=-3>b<td rowspan=x>c<tr><td>d',
      [['a', 'b', 'c'], ['d']],
    ],
    ['an unclosed table', '<tr><td>a<td>b', [['a', 'b']]],
    ['rows out of any body', '<tbody><tr><td>a</tbody><tr><td>b', [['a'], ['b']]],
  ])('%s', (_, rows, grid) => {
    expect(tables(`<table>${rows}</table>`).map(textsOf)).toEqual([grid]);
  });

  it('header cells are told, in a head and by their mark', () => {
    const [table] = tables(
      '<table><caption>Indicators</caption><thead><tr><td>a</thead><tr><th>b<td>c</table>',
    );
    expect(table?.name).toBe('Indicators');
    expect(table?.rows.map((row) => row.cells.map(({ header }) => header))).toEqual([
      [true],
      [true, false],
    ]);
  });
});

describe('the blocks of a page', () => {
  it('headings, paragraphs and tables stand in their order', () => {
    expect(
      read(
        '<title>t</title><h1>One</h1><p>two<br>three</p><div>four <b>five</b><table><tr><td>6</table>seven</div>',
      ),
    ).toMatchObject([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'paragraph', text: 'two\nthree' },
      { kind: 'paragraph', text: 'four five' },
      { kind: 'table' },
      { kind: 'paragraph', text: 'seven' },
    ]);
  });

  it('a table that only arranges the page is taken apart', () => {
    const card = (code: string) =>
      `<td><h3>${code}</h3><table><tr><td>Target<td>5<tr><td>Result<td>6</table></td>`;
    const blocks = read(`<table><tr>${card('A 1')}${card('A 2')}</tr></table>`);
    expect(blocks.map((block) => (block.kind === 'table' ? textsOf(block) : block.text))).toEqual([
      'A 1',
      [
        ['Target', '5'],
        ['Result', '6'],
      ],
      'A 2',
      [
        ['Target', '5'],
        ['Result', '6'],
      ],
    ]);
  });

  it('a table with nothing in it is none', () => {
    expect(read('<table><tr><td> <td></table><p></p>')).toEqual([]);
  });

  it('a list of terms is a line a term, in frames or not', () => {
    const html =
      '<dl><dt>Target</dt><dd>80%</dd><dt>Result:</dt><dd>83%</dd></dl>' +
      '<dl><div><dt>Status</dt><dd>Green</dd></div><div><dt>Note</dt></div></dl>';
    expect(read(html)).toMatchObject([
      { text: 'Target: 80%' },
      { text: 'Result: 83%' },
      { text: 'Status: Green' },
      { text: 'Note' },
    ]);
  });

  it('a list outside tables is a paragraph an item', () => {
    expect(read('<ul><li>one</li><li>two</li></ul>')).toMatchObject([
      { text: 'one' },
      { text: 'two' },
    ]);
  });
});

describe('pages made to exhaust the reader', () => {
  it.each([
    ['boxes without end', '<div>'.repeat(100_000), 'tooDeep'],
    ['tables without end', '<table><tr><td>'.repeat(50_000), 'tooDeep'],
    [
      'fonts that multiply',
      `<p>${Array.from({ length: 900 }, (_, i) => `<font size=${i}>`).join('')}${'<p>x'.repeat(9000)}`,
      'tooManyCells',
    ],
    ['a row of wide cells', `<table><tr>${'<td colspan=1000>a'.repeat(50)}`, 'tooManyColumns'],
    ['many rows of wide cells', `<table>${'<tr><td colspan=1000>a'.repeat(6000)}`, 'tooManyCells'],
  ])('%s are refused', (_, html, kind) => {
    expect(() => read(html)).toThrow(kind);
  });

  it('plain text of a few hundred levels is read', () => {
    expect(read(`${'<span>'.repeat(900)}deep`)).toMatchObject([{ text: 'deep' }]);
  });
});
