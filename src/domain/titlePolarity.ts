import type { Polarity } from './measure.ts';
import { remember } from './remember.ts';
import { isDoubtful } from './titleDoubt.ts';
import {
  first,
  highHints,
  highSure,
  inTime,
  lowHints,
  lowSure,
  notDone,
  notPutRight,
  rescued,
  share,
  spoken,
  undone,
} from './titleWords.ts';

/** What a title tells; `sure` where a phrase leaves no doubt, else a single word only hints. */
export interface TitlePolarity {
  readonly polarity: Exclude<Polarity, 'none'>;
  readonly sure: boolean;
}

/**
 * What is good by the words of a title, or undefined where no word says anything. Looks in this
 * order: a share of things done in time ("% seen within 10 minutes"); what the title says outright
 * ("lower is better", "not to exceed"); something bad put right
 * ("arrears collected", "fly-tips removed"); something good undone ("calls not answered"); what is
 * plainly bad ("days lost"), plainly good ("answered within"), sure where nothing else in the title
 * may turn it round; single words that hint.
 */
export const titlePolarity: (title: string) => TitlePolarity | undefined = remember((title) => {
  const words = ` ${title
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£&]+/gu, ' ')
    .trim()} `;
  if (share.test(words) && inTime.test(words) && !notDone.test(words)) {
    return { polarity: 'higher', sure: true };
  }
  for (const [pattern, polarity, sure] of order) {
    if (!pattern.test(words)) continue;
    const isWord = pattern === plainlyBad || pattern === plainlyGood;
    return { polarity, sure: sure && !(isWord && isDoubtful(words, polarity)) };
  }
  return undefined;
});

/** One pattern of many phrases, each whole words; a space in a phrase is one space of the title. */
function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')}) `);
}

const plainlyBad = anyOf(lowSure);
const plainlyGood = anyOf(highSure);

const order: ReadonlyArray<
  readonly [pattern: RegExp, polarity: Exclude<Polarity, 'none'>, sure: boolean]
> = [
  [anyOf(spoken.lower), 'lower', true],
  [anyOf(spoken.higher), 'higher', true],
  [anyOf(first.higher), 'higher', true],
  [anyOf(first.lower), 'lower', true],
  [anyOf(notPutRight), 'lower', true],
  [anyOf(rescued), 'higher', true],
  [anyOf(undone), 'lower', true],
  // "Reduction in thefts": of how much, or of what is left, the title does not say.
  [/ (?:reduction|decrease|fall) (?:in|of) /, 'higher', false],
  [plainlyBad, 'lower', true],
  [plainlyGood, 'higher', true],
  [anyOf(lowHints), 'lower', false],
  [anyOf(highHints), 'higher', false],
];
