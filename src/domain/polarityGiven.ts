import type { Polarity } from './measure.ts';

/** Folded wordings, by semicolon. */
const words: Readonly<Record<Polarity, string>> = {
  higher: `
    higher; high; higher is better; high is good; higher is good; high is better; good is high;
    good is higher; bigger is better; big is better; bigger is good; more is better;
    larger is better; increase; increasing; increase is good; up; up is good; aim to maximise;
    aim to maximize; maximise; maximize; positive; good to be high; good to increase;
    above target is good; above; h; plus`,
  lower: `
    lower; low; lower is better; low is good; lower is good; low is better; good is low;
    good is lower; smaller is better; small is better; smaller is good; less is better;
    fewer is better; decrease; decreasing; decrease is good; down; down is good; aim to minimise;
    aim to minimize; minimise; minimize; negative; good to be low; good to decrease;
    below target is good; below; l; minus; reduce; reduction; reducing`,
  nearest: `
    nearest; near; nearest is best; nearest is better; best near; closest; closest to target;
    closer to target; nearest to target; near target; on target; best near target; within range;
    in range; range; target range; midpoint; goldilocks; plan is best; closest is best;
    aim for target; aim for; close to target`,
  none: `
    none; data only; no status; neutral; no polarity; not applicable; na; n a; contextual;
    context; monitoring; monitor only; monitoring only; monitored only; information only;
    for information; volumetric; no target; neither; tracker`,
};

const meanings = new Map<string, Polarity>();
for (const polarity of ['higher', 'lower', 'nearest', 'none'] as const) {
  for (const word of words[polarity].split(/[;\n]/)) meanings.set(word.trim(), polarity);
}

const signs = new Map<string, Polarity>();
for (const sign of '+↑▲⬆') signs.set(sign, 'higher');
for (const sign of '-−–↓▼⬇') signs.set(sign, 'lower');

/**
 * What a polarity column says, in any of the spellings that councils and their software use (Pentana:
 * "Aim to Maximise"); undefined for blank and for what nobody knows.
 */
export function polarityGiven(given: string): Polarity | undefined {
  const text = given
    .trim()
    .toLowerCase()
    .replace(/\uFE0F/g, '');
  const sign = signs.get(text);
  if (sign) return sign;
  const folded = text
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^(?:a|the) /, '')
    .replace(/ (?:outturn|figure|value|number|score|result|performance)s? /, ' ');
  return folded === '' ? undefined : meanings.get(folded);
}
