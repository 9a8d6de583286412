import { identity } from '../identity.ts';

const byPath = `/v1.0/sites/${identity.siteHost}:${identity.sitePath}`;
const byId = `/v1.0/sites/${identity.siteId}`;
const firstSegments = /^\/v1\.0\/sites\/[^/]+/;

/**
 * The request with the site named by its id: `host:/path` and `host:/path:/lists` name it too, and
 * the commas of an id may be escaped.
 */
export function withSiteId(request: Request): Request {
  const url = new URL(request.url);
  const path = url.pathname.replace(firstSegments, (text) =>
    text.replaceAll(/%2C/gi, ',').replaceAll(/%3A/gi, ':').replaceAll(/%2F/gi, '/'),
  );
  const rest = path.startsWith(byPath) ? path.slice(byPath.length).replace(/^:/, '') : undefined;
  if (rest === undefined || !/^(?:\/|$)/.test(rest)) {
    if (path === url.pathname) return request;
    url.pathname = path;
  } else url.pathname = `${byId}${rest}`;
  return new Request(url, request);
}
