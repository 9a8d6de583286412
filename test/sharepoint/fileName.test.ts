import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePointName } from '#sharepoint/fileName.ts';

describe('a name as SharePoint takes it', () => {
  it.each([
    ['Performance report 2024-25 Q4.docx', 'Performance report 2024-25 Q4.docx'],
    ['A & B, café 😀.docx', 'A & B, café 😀.docx'],
    ['50% of #1: "yes"?.docx', '50- of -1- -yes--.docx'],
    ['a/b\\c|d<e>f*.xlsx', 'a-b-c-d-e-f-.xlsx'],
    ['..\\..\\secret', '-..-secret'],
    [' . report . ', 'report'],
    ['', 'unnamed'],
    ['...', 'unnamed'],
    ['line\nbreak\u0000.csv', 'linebreak.csv'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['~$draft.docx', '_~$draft.docx'],
    ['a_vti_b', '_a_vti_b'],
    ['concert.docx', 'concert.docx'],
    [`${'x'.repeat(200)}.docx`, `${'x'.repeat(115)}.docx`],
    ['half \uD83D.docx', 'half \uFFFD.docx'],
  ])('%j becomes %j', (name, expected) => {
    expect(sharePointName(name)).toBe(expected);
  });

  it('is taken whatever it was, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const taken = sharePointName(name);
        expect(taken).not.toMatch(/[/\\:*?"<>|#%]|^[\s.]|[\s.]$/u);
        expect([...taken].length).toBeLessThanOrEqual(121);
        expect(() => encodeURIComponent(taken)).not.toThrow();
        expect(taken).not.toBe('');
      }),
    );
  });
});
