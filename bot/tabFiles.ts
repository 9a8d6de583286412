import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Settings } from './settings.ts';

/** Microsoft's pages that may hold the tab (tab requirements, learn.microsoft.com). */
const microsoftHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** The built tab and its settings; `folder` is relative to the working directory. */
export function tabFiles(settings: Settings, folder: string): Hono {
  const tab = new Hono();
  const graphOrigin = new URL(settings.OUTTURN_GRAPH_URL).origin;
  const loginOrigin = new URL(settings.OUTTURN_LOGIN_URL).origin;
  tab.use(
    secureHeaders({
      xFrameOptions: false, // frame-ancestors says it better, and the two contradict each other
      crossOriginResourcePolicy: false,
      crossOriginOpenerPolicy: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // Fluent writes its styles into the page
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", graphOrigin, loginOrigin, 'https://res.cdn.office.net'],
        frameAncestors: ["'self'", ...microsoftHosts, ...settings.OUTTURN_HOST_ORIGINS],
      },
    }),
  );
  tab.get('/config.json', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({
      tenantId: settings.OUTTURN_TENANT_ID,
      clientId: settings.OUTTURN_TAB_ID,
      authority: `https://login.microsoftonline.com/${settings.OUTTURN_TENANT_ID}`,
      graphUrl: settings.OUTTURN_GRAPH_URL,
      siteId: settings.OUTTURN_SITE_ID,
      apiScope: `api://${settings.OUTTURN_SERVICE_ID}/access_as_user`,
      hostOrigins: settings.OUTTURN_HOST_ORIGINS,
      timeZone: settings.OUTTURN_TIME_ZONE,
      ...(settings.OUTTURN_TODAY && { today: settings.OUTTURN_TODAY }),
    });
  });
  tab.use(serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/tab/, '') }));
  return tab;
}
