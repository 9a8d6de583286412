import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rangeSize, uploadFile } from '#sharepoint/files.ts';
import { reportsLibrary } from '#sharepoint/lists.ts';
import type { FaultPlan } from '#tenant/faults.ts';
import { hurried, type SiteTenant, startSite } from '#test/support/siteTenant.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Bytes that tell where they stand. */
function bytes(length: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) {
    content[index] = (index * 31 + Math.floor(index / 256)) % 251;
  }
  return content;
}

async function contentAt(webUrl: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(webUrl)).arrayBuffer());
}

async function sameAfterUpload(site: SiteTenant, name: string, content: Uint8Array) {
  const graph = site.connect('service', hurried);
  const place = { siteId: site.line.site, library: reportsLibrary, folders: ['2024-25 Q4'], name };
  const { webUrl } = await uploadFile(graph, place, content, docx);
  expect(Buffer.compare(await contentAt(webUrl), content)).toBe(0);
  return webUrl;
}

describe('a file that is put into the library', () => {
  let site: SiteTenant;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  it.each([
    ['empty', 0],
    ['one byte', 1],
    ['4 MB, in one go', 4 * 1024 * 1024],
    ['one byte more, in a range', 4 * 1024 * 1024 + 1],
    ['two ranges to the byte', 2 * rangeSize],
    ['two ranges and a byte', 2 * rangeSize + 1],
  ])('arrives whole: %s', async (name, length) => {
    await sameAfterUpload(site, `${name}.docx`, bytes(length));
  });

  it('replaces one of the same name', async () => {
    const first = await sameAfterUpload(site, 'again.docx', bytes(10));
    expect(await sameAfterUpload(site, 'again.docx', bytes(6 * 1024 * 1024))).toBe(first);
  });

  it('may have any name', async () => {
    await sameAfterUpload(site, `50% #1 & "é" 😀 it's?.docx`, bytes(3));
  });

  it('is refused to a reader', async () => {
    const place = { siteId: site.line.site, library: reportsLibrary, folders: [], name: 'a.docx' };
    const upload = uploadFile(site.connect('reader'), place, bytes(1), docx);
    await expect(upload).rejects.toMatchObject({ reason: 'notAllowed' });
  });
});

describe('a file in ranges', () => {
  const content = bytes(4 * rangeSize);
  const at = (
    kind: 'resetBefore' | 'resetAfter' | '504' | '429' | 'half',
    nth: number,
  ): FaultPlan => ({
    list: [{ kind, nth, path: '/upload/' }],
  });

  it.each<[string, FaultPlan]>([
    ['the line breaks before a range arrives', at('resetBefore', 2)],
    ['the line breaks after a range arrived', at('resetAfter', 2)],
    ['the gateway gives up', at('504', 1)],
    ['the service is busy', at('429', 3)],
    ['the answer to the last range is cut off', at('half', 4)],
  ])('arrives whole where %s', async (_, faults) => {
    const site = await startSite({ faults });
    await sameAfterUpload(site, 'long.docx', content);
    await site.close();
  });
});
