import { Fact, FactSet, RichTextBlock, TextBlock, TextRun } from '@microsoft/teams.cards';

/**
 * Text from outside as it stands. A TextBlock reads Markdown, so that a title could make links; a
 * text run does not.
 */
export function plainText(text: string): RichTextBlock {
  return new RichTextBlock().withInlines(new TextRun(text));
}

/** A heading that a screen reader finds as one. */
export function heading(text: string): TextBlock {
  return new TextBlock(escapeMarkdown(text), {
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
    style: 'heading',
  });
}

/** Facts in two columns; the values are escaped, for Teams reads Markdown in them too. */
export function facts(rows: ReadonlyArray<readonly [string, string]>): FactSet {
  return new FactSet(...rows.map(([name, value]) => new Fact(name, escapeMarkdown(value))));
}

/** Teams knows emphasis, links, lists and mentions; a backslash takes the meaning from each sign. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~>]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/^(\s*)(-|\d+\.)(\s)/gm, '$1\\$2$3');
}
