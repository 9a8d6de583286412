import mammoth from 'mammoth';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalOutturn } from '../../src/cli/local.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startCouncil } from '../support/council.ts';

let council: LocalOutturn;
let browser: Browser;
let page: Page;
const pageErrors: string[] = [];

beforeAll(async () => {
  [council, browser] = await Promise.all([startCouncil(), launchBrowser()]);
  // axe needs a context of its own making.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(council.windowUrl);
});

afterAll(async () => {
  await browser.close();
  await council.close();
});

describe('One figure from a spreadsheet to chat to SharePoint to the tab to a Word report', () => {
  test('the tab shows what was imported, before anybody answered', async () => {
    const row = tab().getByRole('row', { name: /CSP 01/ });
    await expect.poll(() => row.innerText(), { timeout: 15_000 }).toContain('Not answered yet');
    expect(await row.innerText()).toContain('80');
  });

  test('a figure that comes from elsewhere is expected, not missing', async () => {
    const row = tab().getByRole('row', { name: /WM 01/ });
    expect(await row.innerText()).toContain('figure expected by 27 June 2025');
  });

  test('a figure below target is saved and asks for its explanation', async () => {
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByLabel('Your figure').fill('69');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This is below target, so the report needs an explanation').waitFor();
    const row = await tabRow('CSP 01', '▼ Below target');
    expect(row).toContain('Explanation still needed');
  });

  test('the explanation completes the answer and the card shows what will be printed', async () => {
    await page
      .getByLabel('Why is it below target?')
      .fill('Two posts were vacant <b>until</b> March.');
    await page.getByLabel('What is being done?').fill('Both posts are filled from May.');
    await page.getByLabel('Back on target by').fill('2025-09-30');
    await page.getByRole('button', { name: 'Send explanation' }).click();
    await page.getByText('Saved. This is how it will be printed:').waitFor();
    await page.getByRole('button', { name: 'Next update' }).waitFor();
    const row = await tabRow('CSP 01', 'Two posts were vacant <b>until</b> March.');
    expect(row).toContain('30 September 2025');
  });

  test('the next update comes at once, with last quarter’s result beside it', async () => {
    await page.getByRole('button', { name: 'Next update' }).click();
    await page.getByText('CSP 02 % of Abandoned Calls').last().waitFor();
    expect(await page.getByLabel('Your figure').last().inputValue()).toBe('');
  });

  test('an owner may not make the report and is told who may', async () => {
    await tab().getByRole('button', { name: 'Make the report' }).click();
    await tab().getByRole('status').filter({ hasText: 'performance team' }).waitFor();
  });

  test('the performance officer makes the report and Word shows the same figures', async () => {
    await page.getByLabel('Signed in as').selectOption({ label: 'Performance officer' });
    await tab().getByRole('button', { name: 'Make the report' }).click();
    const link = tab().getByRole('link', { name: /\.docx/ });
    await link.waitFor();
    const file = await fetch((await link.getAttribute('href')) ?? '');
    expect(file.status).toBe(200);
    const { value } = await mammoth.convertToHtml({
      buffer: Buffer.from(await file.arrayBuffer()),
    });
    expect(value).toContain('<th');
    expect(value).toContain('Below target');
    expect(value).toContain('figure expected by 27 June 2025');
    expect(value).toContain('Two posts were vacant &lt;b&gt;until&lt;/b&gt; March.');
  });

  test('a chat message is answered with what is still owed', async () => {
    await page.getByLabel('Signed in as').selectOption({ label: 'Contact centre manager' });
    await page.getByLabel('Message').fill('due');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('2 updates are waiting for you.').last().waitFor();
  });

  test('no script of window or tab failed', () => {
    expect(pageErrors).toEqual([]);
  });
});

describe('Window and tab are accessible', () => {
  test.each(['default', 'dark', 'contrast'])('axe finds nothing in the look %s', async (look) => {
    await page.getByLabel('Look').selectOption(look);
    await tab().getByRole('button', { name: 'Refresh' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('at 360 px axe finds nothing and nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const pane of ['Chat', 'Outturn']) {
      await page.getByRole('button', { name: pane, exact: true }).click();
      expect(await axeFindings(page)).toEqual([]);
      const widths = await Promise.all(
        page.frames().map((frame) => frame.evaluate(() => document.documentElement.scrollWidth)),
      );
      expect(Math.max(...widths)).toBeLessThanOrEqual(360);
    }
  });
});

function tab(): FrameLocator {
  return page.frameLocator('iframe');
}

/** The tab's row of a measure once a fresh reading has brought what it is to say. */
async function tabRow(code: string, says: string): Promise<string> {
  await tab().getByRole('button', { name: 'Refresh' }).click();
  const row = tab().getByRole('row', { name: new RegExp(code) });
  await expect.poll(() => row.innerText()).toContain(says);
  return row.innerText();
}
