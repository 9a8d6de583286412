import { RecordError } from '#domain/recordError.ts';

/**
 * Follows links from page to page. Answers what it is given; throws a `RecordError` for a link that
 * was followed before, which would be read for ever.
 */
export function pageTrail(): (link: string | undefined) => string | undefined {
  const followed = new Set<string>();
  return (link) => {
    if (link === undefined) return undefined;
    if (followed.has(link)) {
      throw new RecordError('notReachable', 'the pages of an answer lead back to where they began');
    }
    followed.add(link);
    return link;
  };
}
