import { findPerson, type Person, people } from '../people.ts';
import { demandScope } from './access.ts';
import { newRoutes } from './env.ts';
import { GraphRefusal, invalid } from './errors.ts';
import { option, pageSize, pick } from './query.ts';

const readers = ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All'];
const filterable = ['id', 'mail', 'userPrincipalName', 'displayName'] as const;
const condition = /^(id|mail|userPrincipalName|displayName) eq '((?:[^']|'')*)'$/;
const usualPage = 100;
const largestPage = 999;

/** The directory: `/me` and `/users`. */
export function userRoutes() {
  const users = newRoutes();

  users.get('/me', (context) => {
    const caller = context.get('caller');
    if (caller.kind === 'app') {
      throw new GraphRefusal(
        400,
        'BadRequest',
        '/me request is only valid with delegated authentication flow.',
      );
    }
    return context.json(pick(userBody(findPerson(caller.oid), 'me'), new URL(context.req.url)));
  });
  users.get('/users', (context) => {
    demandScope(context.get('caller'), ...readers);
    const url = new URL(context.req.url);
    const found = people.filter(matcher(option(url, 'filter')));
    const value = found
      .slice(0, pageSize(url, usualPage, largestPage))
      .map((person) => pick(userBody(person, person.oid), url));
    return context.json({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      value,
    });
  });
  users.get('/users/:id', (context) => {
    demandScope(context.get('caller'), ...readers);
    const id = context.req.param('id');
    return context.json(pick(userBody(findUser(id), id), new URL(context.req.url)));
  });
  return users;
}

/** A person by object id or principal name. */
export function findUser(idOrName: string): Person | undefined {
  const wanted = idOrName.toLowerCase();
  return people.find(({ oid, mail }) => oid === wanted || mail === wanted);
}

/** Equalities joined by `or`. */
function matcher(filter: string | null): (person: Person) => boolean {
  if (filter === null) return () => true;
  const wanted = filter.split(' or ').map((part) => {
    const match = condition.exec(part.trim());
    if (!match) throw invalid('Unsupported or invalid query filter clause specified.');
    const property = filterable.find((name) => name === match[1]) ?? 'id';
    return { property, value: (match[2] ?? '').replaceAll("''", "'").toLowerCase() };
  });
  return (person) => {
    const body = userBody(person, person.oid);
    return wanted.some(({ property, value }) => body[property].toLowerCase() === value);
  };
}

function userBody(person: Person | undefined, asked: string) {
  if (!person) {
    const message = `Resource '${asked}' does not exist or one of its queried reference-property objects are not present.`;
    throw new GraphRefusal(404, 'Request_ResourceNotFound', message);
  }
  return {
    id: person.oid,
    displayName: person.name,
    jobTitle: person.post,
    mail: person.mail,
    userPrincipalName: person.mail,
  };
}
