import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalOutturn } from '../../src/cli/local.ts';
import { launchBrowser } from '../support/browser.ts';
import { startCouncil } from '../support/council.ts';

let council: LocalOutturn;
let browser: Browser;
let page: Page;
/** Addresses of Graph that the page asked, without the questions that browsers ask before. */
const asked: string[] = [];

beforeAll(async () => {
  [council, browser] = await Promise.all([startCouncil(), launchBrowser()]);
  page = await (await browser.newContext()).newPage();
  page.on('request', (request) => {
    if (request.url().includes('/v1.0/') && request.method() !== 'OPTIONS')
      asked.push(request.url());
  });
  await page.goto(council.windowUrl);
  await rowSeen();
});

afterAll(async () => {
  await browser.close();
  await council.close();
});

test('the second opening of the tab is one request', async () => {
  asked.length = 0;
  await page.reload();
  await rowSeen();
  await page.waitForTimeout(1_500); // the next look comes after five seconds
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/\/v1\.0\/\$batch$/);
});

test('what this device holds is shown where SharePoint cannot be reached, and called old', async () => {
  await page.route('**/v1.0/**', (route) => route.abort());
  await page.reload();
  await rowSeen();
  const note = page.frameLocator('iframe').getByText('The latest figures could not be loaded');
  await note.waitFor({ timeout: 30_000 });
  await page.unroute('**/v1.0/**');
}, 60_000);

test('another account finds no copy of the one before', async () => {
  const [before] = await copies();
  await page.getByLabel('Signed in as').selectOption({ label: 'Performance officer' });
  await rowSeen();
  await expect.poll(async () => (await copies()).length).toBe(1);
  const [after] = await copies();
  expect(before).toMatch(/^outturn:/);
  expect(after).toMatch(/^outturn:/);
  expect(after).not.toBe(before);
});

async function rowSeen(): Promise<void> {
  const row = page.frameLocator('iframe').getByRole('row', { name: /CSP 01/ });
  await row.waitFor({ timeout: 15_000 });
}

/** Names of the databases that the tab keeps in the browser. */
async function copies(): Promise<(string | undefined)[]> {
  const tab = page.frames().find((frame: Frame) => frame.url().includes('/tab/'));
  const known = (await tab?.evaluate(() => indexedDB.databases())) ?? [];
  return known.map(({ name }) => name).filter((name) => name?.startsWith('outturn:'));
}
