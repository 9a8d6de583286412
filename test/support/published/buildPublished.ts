import { bnes } from './bnes.ts';
import { bolsoverQ2 } from './bolsoverQ2.ts';
import { bolsoverQ4 } from './bolsoverQ4.ts';
import { broxtowe } from './broxtowe.ts';
import type { PublishedLayout } from './layout.ts';
import { minutes } from './minutes.ts';
import type { PublishedName } from './transcription.ts';
import { writeHtml } from './writeHtml.ts';
import { writeWord } from './writeWord.ts';

/** A published report rebuilt from its transcription. */
export interface PublishedFixture {
  readonly name: PublishedName;
  readonly layout: PublishedLayout;
  readonly html: string;
  readonly docx: () => Promise<Uint8Array>;
}

const layouts = {
  'bolsover-2020-21-q2': bolsoverQ2,
  'bolsover-2024-25-q4': bolsoverQ4,
  'bolsover-2020-21-q1-minutes': minutes,
  'broxtowe-2019-20-q1': broxtowe,
  'bnes-2004-05-march': bnes,
} as const satisfies Record<PublishedName, () => PublishedLayout>;

/** Builds a report as HTML and, when asked, as DOCX. Needs ../shared: see `hasShared`. */
export function buildPublished(name: PublishedName): PublishedFixture {
  const layout = layouts[name]();
  return { name, layout, html: writeHtml(layout), docx: () => writeWord(layout) };
}
