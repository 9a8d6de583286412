import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { periodCode } from '#domain/period.ts';
import { interchangeColumns } from '#domain/published.ts';

/** Sentences of about sixty words in all, as officers write them; figures are filled in by row. */
const comments = [
  (part: number, whole: number) =>
    `${part} of ${whole} requests were answered in time in the quarter. Two posts were vacant until the end of the second month and the team was helped by colleagues of another service. The number of requests was higher than in the same quarter of last year, and the new telephone system, which went live on 3 February 2025, sends callers to the right team at once.`,
  (part: number, whole: number) =>
    `During the quarter ${whole} cases were received, of which ${part} were closed within 10 working days. The remaining cases wait for a report of a partner. An extra officer has started and the oldest cases are looked at every week by the manager, so that the backlog is expected to be gone by the end of June. Residents are told of the delay when they write to us.`,
  (part: number, whole: number) =>
    `Better than the target. The total for the quarter was ${whole}, and ${part} of these came through the website. Most of the rise comes from the new form for missed collections. Work continues with the digital team on the forms for permits and licences, and the guidance on the website has been written anew after comments from residents and members during the autumn.`,
];

/** Writes an interchange table: `rows` rows over twelve quarters, with or without commentary. */
export async function writeBigTable(
  file: string,
  rows: number,
  withComments: boolean,
): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${interchangeColumns.slice(0, 16).join(',')}\n`);
  for (let row = 0; row < rows; row += 1) {
    if (!out.write(`${line(row, withComments)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function line(row: number, withComments: boolean): string {
  const measure = Math.floor(row / 12);
  const quarter = row % 12;
  const period = periodCode({
    kind: 'quarter',
    year: 2022 + Math.floor(quarter / 4),
    index: (quarter % 4) + 1,
  });
  const target = 60 + (measure % 35);
  const whole = 200 + (row % 97);
  const part = Math.round((whole * (target + ((row * 7) % 9) - 4)) / 100);
  const outturn = Math.round((part / whole) * 1000) / 10;
  const comment = comments[row % comments.length];
  return [
    `IN ${measure}`,
    `% of requests answered in time by team ${measure}`,
    'indicator',
    `Service ${measure % 40}`,
    `Directorate ${measure % 6}`,
    'Our residents',
    'percent',
    'higher',
    'period',
    period,
    `${target}%`,
    `${outturn}%`,
    '',
    withComments && comment ? `"${comment(part, whole)}"` : '',
    '',
    '',
  ].join(',');
}
