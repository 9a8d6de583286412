import * as z from 'zod/mini';
import { RecordError } from '#domain/recordError.ts';
import { parse } from './answers.ts';
import type { Answer } from './chain.ts';
import { sharePointName } from './fileName.ts';
import type { Graph } from './graph.ts';
import { GraphError, refusalOf } from './graphError.ts';
import { waitBefore } from './retry.ts';

/** Where a file is: its library, the folders below it, its name. */
export interface FilePlace {
  readonly siteId: string;
  readonly library: string;
  readonly folders: readonly string[];
  readonly name: string;
}

/** Up to 4 MB in one go: what every age of the service takes (platform facts, section 2). */
const largestSimple = 4 * 1024 * 1024;
/** A range: a multiple of 320 KiB below 60 MiB. */
export const rangeSize: number = 16 * 327_680;

const savedFile = z.object({ webUrl: z.string() });

/**
 * Puts a file into a library, replacing one of the same name; folders are made. Names are written
 * as `sharePointName` says. Answers the file's address. May throw a `RecordError`.
 */
export async function uploadFile(
  graph: Graph,
  place: FilePlace,
  content: Uint8Array,
  contentType: string,
): Promise<{ webUrl: string }> {
  const drive = parse(
    z.object({ id: z.string() }),
    await graph.get(`/sites/${place.siteId}/lists/${place.library}/drive?$select=id`),
  );
  const names = [...place.folders, place.name].map(sharePointName);
  const path = `/drives/${drive.id}/root:/${names.map(encodeURIComponent).join('/')}:`;
  if (content.length <= largestSimple) {
    return parse(savedFile, await graph.put(`${path}/content`, content, contentType));
  }
  return uploadInRanges(graph, path, content);
}

const session = z.object({ uploadUrl: z.string() });
const progress = z.object({ nextExpectedRanges: z.optional(z.array(z.string())) });

/** How often one range is tried, and how often an upload is begun. */
const tries = 6;
const beginnings = 3;

async function uploadInRanges(
  graph: Graph,
  path: string,
  content: Uint8Array,
): Promise<{ webUrl: string }> {
  for (let beginning = 1; ; beginning += 1) {
    try {
      return await oneUpload(graph, path, content);
    } catch (error) {
      // The session has run out, or its end was lost: what was sent of it counts for nothing.
      if (!(error instanceof GraphError) || error.reason !== 'notThere') throw error;
      if (beginning === beginnings) throw error;
    }
  }
}

async function oneUpload(
  graph: Graph,
  path: string,
  content: Uint8Array,
): Promise<{ webUrl: string }> {
  const body = { item: { '@microsoft.graph.conflictBehavior': 'replace' } };
  const made = await graph.post(`${path}/createUploadSession`, body, { repeatable: true });
  const { uploadUrl } = parse(session, made);
  let start = 0;
  let failures = 0;
  for (;;) {
    const answer = await sendRange(graph, uploadUrl, content, start);
    if (answer && (answer.status === 200 || answer.status === 201)) {
      return parse(savedFile, answer.body);
    }
    const next = answer?.status === 202 ? nextStart(answer.body, start + rangeSize) : start;
    if (next > start && next < content.length) {
      failures = 0;
      start = next;
      continue;
    }
    // Also an answer that takes nothing in: without a count it would be asked for ever.
    failures += 1;
    if (answer && !isPassing(answer)) throw refusalOf(answer, false);
    if (failures === tries) throw answer ? refusalOf(answer, false) : lost();
    await graph.patience.sleep(waitBefore(failures, undefined, graph.patience.random));
    start = await askWhereToGoOn(graph, uploadUrl, start);
  }
}

/** Undefined where no answer came: the range may have arrived. */
async function sendRange(
  graph: Graph,
  uploadUrl: string,
  content: Uint8Array,
  start: number,
): Promise<Answer | undefined> {
  const end = Math.min(start + rangeSize, content.length);
  const range = {
    content: new Uint8Array(content.subarray(start, end)),
    contentRange: `bytes ${start}-${end - 1}/${content.length}`,
  };
  try {
    return await graph.upload(uploadUrl, 'PUT', range);
  } catch (error) {
    if (error instanceof GraphError) return undefined;
    throw error;
  }
}

/** A range that is there already (416) or took nothing in, a service that is busy: ask where to go on. */
function isPassing({ status }: Answer): boolean {
  return status === 202 || status === 416 || status === 409 || status === 429 || status >= 500;
}

async function askWhereToGoOn(graph: Graph, uploadUrl: string, start: number): Promise<number> {
  const answer = await graph.upload(uploadUrl, 'GET');
  if (answer.status >= 400) throw refusalOf(answer, true);
  return nextStart(answer.body, start);
}

/** `["327680-"]` or `["327680-900000"]`: the first byte that is missing. */
function nextStart(body: unknown, otherwise: number): number {
  const [first] = parse(progress, body).nextExpectedRanges ?? [];
  const start = Number(first?.split('-')[0]);
  return first === undefined || !Number.isInteger(start) ? otherwise : start;
}

function lost(): RecordError {
  return new RecordError('notReachable', 'a range of the file was lost again and again');
}
