import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { prepare } from '#checks/prepare.ts';
import { checkDocument } from '#checks/run.ts';
import { judgeRow } from '#domain/judgeRow.ts';
import { withinTenPercent } from '#domain/schemes.ts';
import { openSource } from '#imports/readFile.ts';
import { readPublished } from '#imports/readPublished.ts';
import { readRows } from '../../src/cli/readRows.ts';

/** What a task did: how many rows, and the seconds of the part that is compared. */
export interface Done {
  readonly rows: number;
  readonly seconds: number;
  /** The same work done for the first time in the process, where `seconds` are those of a later time. */
  readonly coldSeconds?: number;
}

/** What is done with a table in a file. */
export const tableTasks = {
  /** The peer: csv-parse reads the same file and nothing else is done. */
  parse: (file: string): Promise<Done> =>
    timed(async () => {
      let rows = 0;
      const parser = createReadStream(file).pipe(parse({ columns: true, bom: true }));
      for await (const _row of parser) rows += 1;
      return rows;
    }),
  status: (file: string): Promise<Done> =>
    timed(async () => {
      let rows = 0;
      for await (const row of readRows(file)) {
        judgeRow(withinTenPercent, row);
        rows += 1;
      }
      return rows;
    }),
  /** Reading, preparing and checking. */
  check: (file: string): Promise<Done> =>
    timed(async () => {
      const document = readPublished(await openSource(file));
      checkDocument(prepare(document, withinTenPercent, undefined));
      return document.rows.length;
    }),
  /** The checks alone, on rows that are read already: in a service that has run for a while. */
  checksAlone: async (file: string): Promise<Done> => {
    const document = readPublished(await openSource(file));
    const once = () =>
      timed(async () => {
        checkDocument(prepare(document, withinTenPercent, undefined));
        return document.rows.length;
      });
    const cold = await once();
    return { ...(await once()), coldSeconds: cold.seconds };
  },
} as const;

async function timed(work: () => Promise<number>): Promise<Done> {
  const begun = performance.now();
  const rows = await work();
  return { rows, seconds: (performance.now() - begun) / 1000 };
}
