import * as z from 'zod/mini';
import type { PersonId } from '#domain/person.ts';
import { RecordError } from '#domain/recordError.ts';
import { parse } from './answers.ts';
import type { Graph } from './graph.ts';

const user = z.object({
  id: z.string(),
  mail: z.nullish(z.string()),
  userPrincipalName: z.nullish(z.string()),
});

/** How many people are asked for at once. */
const together = 8;

/**
 * The object ids of people by e-mail address (keys in lower case); nobody has the addresses that are
 * missing from the answer. A sign-in name is taken for an address where they differ.
 */
export async function findPeople(
  graph: Graph,
  mails: Iterable<string>,
): Promise<Map<string, PersonId>> {
  const wanted = new Set([...mails].map((mail) => mail.trim().toLowerCase()).filter(isAddress));
  const found = new Map<string, PersonId>();
  await eachOf([...wanted], async (mail) => {
    const answer =
      (await findUser(graph, `/users/${encodeURIComponent(mail)}?${fields}`)) ??
      (await byMail(graph, mail));
    if (answer !== undefined) found.set(mail, parse(user, answer).id);
  });
  return found;
}

/** E-mail addresses by object id; people who are no longer in the directory are missing. */
export async function mailsOf(
  graph: Graph,
  people: Iterable<PersonId>,
): Promise<Map<PersonId, string>> {
  const mails = new Map<PersonId, string>();
  const wanted = [...new Set(people)].filter((id) => id !== '');
  await eachOf(wanted, async (id) => {
    const answer = await findUser(graph, `/users/${encodeURIComponent(id)}?${fields}`);
    if (answer === undefined) return;
    const { mail, userPrincipalName } = parse(user, answer);
    mails.set(id, mail ?? userPrincipalName ?? '');
  });
  return mails;
}

const fields = '$select=id,mail,userPrincipalName';
const page = z.object({ value: z.array(user) });

async function byMail(graph: Graph, mail: string): Promise<unknown> {
  const filter = encodeURIComponent(`mail eq '${mail.replaceAll("'", "''")}'`);
  const answer = await findUser(graph, `/users?$filter=${filter}&${fields}`);
  return answer === undefined ? undefined : parse(page, answer).value[0];
}

/** Entra refuses an address it finds malformed with a 400: nobody has it either. */
async function findUser(graph: Graph, path: string): Promise<unknown> {
  try {
    return await graph.find(path);
  } catch (error) {
    if (error instanceof RecordError && error.reason === 'refused') return undefined;
    throw error;
  }
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += together) {
    await Promise.all(items.slice(at, at + together).map(work));
  }
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@/?#]+@[^\s@/?#]+$/.test(text);
}
