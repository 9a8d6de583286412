import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#imports/foldText.ts';
import { readText } from '#imports/readText.ts';
import { textsOf } from './files.ts';

const shapes = (text: string) =>
  readText(text).map((block) => (block.kind === 'table' ? textsOf(block) : block.text));

describe('plain text', () => {
  it.each([
    ['blank lines part paragraphs', 'one\ntwo\n\n\nthree\r\n', ['one\ntwo', 'three']],
    [
      'a pipe table',
      '| a | b |\n|---|:-:|\n| 1 | 2 |',
      [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    ],
    [
      'a pipe table without its frame',
      'a | b | c\n1 | 2 | 3',
      [
        [
          ['a', 'b', 'c'],
          ['1', '2', '3'],
        ],
      ],
    ],
    [
      'empty cells of a pipe table',
      '| a || b |\n| 1 | | 2 |',
      [
        [
          ['a', '', 'b'],
          ['1', '', '2'],
        ],
      ],
    ],
    [
      'a pipe of the text',
      '| a \\| b | c |\n| 1 | 2 |',
      [
        [
          ['a | b', 'c'],
          ['1', '2'],
        ],
      ],
    ],
    [
      'a ruled table',
      '+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |',
      [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
    ],
    [
      'columns set with spaces',
      'Code   Title      Result\nA 1    Calls      79\nA 2    Debts due  5',
      [
        [
          ['Code', 'Title', 'Result'],
          ['A 1', 'Calls', '79'],
          ['A 2', 'Debts due', '5'],
        ],
      ],
    ],
    [
      'gaps that are no columns',
      'One  two  three\nfour  five  six  seven\neight  nine  ten',
      ['One two three\nfour five six seven\neight nine ten'],
    ],
    [
      'two spaces after each full stop',
      'One.  Two.  Three.\nFour.  Five.  Six.\nA.  B.  C.',
      ['One. Two. Three.\nFour. Five. Six.\nA. B. C.'],
    ],
    [
      'a table set with tabs',
      'Results\na\tb\n1\t2\nend',
      [
        'Results',
        [
          ['a', 'b'],
          ['1', '2'],
        ],
        'end',
      ],
    ],
    ['a sentence with a pipe', 'calls | debts', ['calls debts']],
    ['headings', '# One\n## Two\ntext\n#no heading', ['One', 'Two', 'text\n#no heading']],
    ['nothing', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '7', '|', '\t', ' ', '\n', '\\') }),
        (text) => {
          const letters = (from: string) => from.replace(/[^a7]/g, '');
          const kept = readText(text).flatMap((block) =>
            block.kind === 'table' ? textsOf(block).flat() : [block.text],
          );
          expect(letters(kept.join(''))).toBe(letters(text));
        },
      ),
    );
  });
});

describe('foldText', () => {
  it.each([
    ['', ''],
    [' a  b\u00A0\u00A0c\t', 'a b c'],
    ['a \r\n b\rc', 'a\nb\nc'],
    ['\n\na\n\n \n\nb\n\n', 'a\n\nb'],
    ['x\u200By\uFEFFz', 'xyz'],
    ['👩‍💻 ok', '👩‍💻 ok'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u00A0') }),
        (text) => {
          expect(foldText(foldText(text))).toBe(foldText(text));
        },
      ),
    );
  });
});
