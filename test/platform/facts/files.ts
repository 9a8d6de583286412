import { expect } from 'vitest';
import * as z from 'zod';
import { errorShape } from '../shapes.ts';
import type { Fact, Scene } from '../target.ts';

const step = 327_680;
const pageType = '#microsoft.graph.sitePage';
const idShape = z.looseObject({ id: z.string() });
const sessionShape = z.looseObject({ uploadUrl: z.string(), expirationDateTime: z.string() });

/** The path of a library's drive. */
async function drive(scene: Scene): Promise<string> {
  const drives = await scene.call('service', 'GET', `/sites/${scene.target.site}/drives`);
  const [there] = z.object({ value: z.array(idShape) }).parse(drives.body).value;
  if (there) return `/drives/${there.id}`;
  const body = {
    displayName: scene.fresh('Outturn facts library'),
    list: { template: 'documentLibrary' },
  };
  const list = idShape.parse(
    (await scene.call('admin', 'POST', `/sites/${scene.target.site}/lists`, { body })).body,
  );
  const made = await scene.call(
    'service',
    'GET',
    `/sites/${scene.target.site}/lists/${list.id}/drive`,
  );
  return `/drives/${idShape.parse(made.body).id}`;
}

async function openUpload(scene: Scene, name: string, behaviour?: string) {
  const body = behaviour && { item: { '@microsoft.graph.conflictBehavior': behaviour } };
  const path = `${await drive(scene)}/root:/facts/${name}:/createUploadSession`;
  const answer = await scene.call('service', 'POST', path, { body: body ?? {} });
  expect(answer.status).toBe(200);
  return sessionShape.parse(answer.body).uploadUrl;
}

function putRange(scene: Scene, url: string, from: number, content: Uint8Array, size: number) {
  const headers = { 'Content-Range': `bytes ${from}-${from + content.length - 1}/${size}` };
  return scene.call('nobody', 'PUT', url, { body: content, headers });
}

async function remove(scene: Scene, name: string) {
  await scene.call('service', 'DELETE', `${await drive(scene)}/root:/facts/${name}`);
}

const newPage = (title: string) => ({
  '@odata.type': pageType,
  name: `${title}.aspx`,
  title,
  canvasLayout: {
    horizontalSections: [
      {
        layout: 'oneColumn',
        id: '1',
        columns: [
          {
            id: '1',
            width: 12,
            webparts: [{ '@odata.type': '#microsoft.graph.textWebPart', innerHtml: '<p>Text</p>' }],
          },
        ],
      },
    ],
  },
});

/** Section 2: files and pages. */
export const fileFacts: readonly Fact[] = [
  {
    section: '2',
    says: 'a simple upload is 201 for a new file and 200 for one that is replaced',
    mark: 'doc',
    holds: async (scene) => {
      const name = `${scene.fresh('A & B #1')}.txt`;
      const path = `${await drive(scene)}/root:/facts/${encodeURIComponent(name)}`;
      const headers = { 'Content-Type': 'text/plain' };
      const first = await scene.call('service', 'PUT', `${path}:/content`, {
        body: 'one',
        headers,
      });
      const second = await scene.call('service', 'PUT', `${path}:/content`, {
        body: 'two!',
        headers,
      });
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(second.body).toMatchObject({ name, size: 4, id: idShape.parse(first.body).id });
      await scene.call('service', 'DELETE', path);
      expect((await scene.call('service', 'GET', path)).status).toBe(404);
    },
  },
  {
    section: '2',
    says: 'the content of a file is fetched from another address, without a token',
    mark: 'doc',
    holds: async (scene) => {
      const name = `${scene.fresh('content')}.txt`;
      const path = `${await drive(scene)}/root:/facts/${name}:/content`;
      await scene.call('service', 'PUT', path, {
        body: 'words',
        headers: { 'Content-Type': 'text/plain' },
      });
      const answer = await scene.call('service', 'GET', path);
      expect(answer.status).toBe(302);
      const bytes = await fetch(answer.headers.get('Location') ?? '');
      expect(await bytes.text()).toBe('words');
      await remove(scene, name);
    },
  },
  {
    section: '2',
    says: 'an upload in ranges of 320 KiB ends with the file; a range sent twice is 416',
    mark: 'doc',
    holds: async (scene) => {
      const name = `${scene.fresh('ranges')}.bin`;
      const url = await openUpload(scene, name);
      const size = step + 10;
      const first = await putRange(scene, url, 0, new Uint8Array(step), size);
      expect(first.status).toBe(202);
      expect(first.body).toMatchObject({ nextExpectedRanges: [`${step}-`] });
      expect((await putRange(scene, url, 0, new Uint8Array(step), size)).status).toBe(416);
      const last = await putRange(scene, url, step, new Uint8Array(10), size);
      expect(last.status).toBe(201);
      expect(last.body).toMatchObject({ name, size });
      await remove(scene, name);
    },
  },
  {
    section: '2',
    says: 'a range with an Authorization header is refused with 401',
    mark: 'doc',
    holds: async (scene) => {
      const url = await openUpload(scene, `${scene.fresh('token')}.bin`);
      const headers = { 'Content-Range': 'bytes 0-3/4' };
      const answer = await scene.call('service', 'PUT', url, { body: 'four', headers });
      expect(answer.status).toBe(401);
    },
  },
  {
    section: '2',
    says: 'a range that is no multiple of 320 KiB is refused, but for the last',
    mark: 'doc',
    holds: async (scene) => {
      const url = await openUpload(scene, `${scene.fresh('odd')}.bin`);
      const answer = await putRange(scene, url, 0, new Uint8Array(1000), 2000);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    },
  },
  {
    section: '2',
    says: 'an upload whose name is taken is 409 where it was to fail',
    mark: 'doc',
    holds: async (scene) => {
      const name = `${scene.fresh('taken')}.bin`;
      for (const status of [201, 409]) {
        const url = await openUpload(scene, name, 'fail');
        expect((await putRange(scene, url, 0, new Uint8Array(4), 4)).status).toBe(status);
      }
      await remove(scene, name);
    },
  },
  {
    section: '2',
    says: 'a new page is checked out until it is published',
    mark: 'doc',
    holds: async (scene) => {
      const pages = `/sites/${scene.target.site}/pages`;
      const body = newPage(scene.fresh('Outturn-facts'));
      const made = await scene.call('service', 'POST', pages, { body });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        publishingState: { level: 'checkout', versionId: '0.1' },
      });
      const page = `${pages}/${idShape.parse(made.body).id}`;
      const publish = `${page}/microsoft.graph.sitePage/publish`;
      expect((await scene.call('service', 'POST', publish)).status).toBe(204);
      const read = await scene.call(
        'reader',
        'GET',
        `${page}/microsoft.graph.sitePage?$expand=canvasLayout`,
      );
      expect(read.body).toMatchObject({
        publishingState: { level: 'published' },
        canvasLayout: {
          horizontalSections: [{ columns: [{ webparts: [{ innerHtml: '<p>Text</p>' }] }] }],
        },
      });
      expect((await scene.call('service', 'DELETE', page)).status).toBe(204);
    },
  },
  {
    section: '2',
    says: 'somebody who only reads does not see a page before it is published',
    mark: 'derived',
    holds: async (scene) => {
      const pages = `/sites/${scene.target.site}/pages`;
      const made = await scene.call('service', 'POST', pages, {
        body: newPage(scene.fresh('Draft')),
      });
      const page = `${pages}/${idShape.parse(made.body).id}`;
      expect((await scene.call('reader', 'GET', page)).status).toBe(404);
      await scene.call('service', 'DELETE', page);
    },
  },
  {
    section: '2',
    says: 'a page without its type is refused',
    mark: 'doc',
    holds: async (scene) => {
      const { '@odata.type': _type, ...body } = newPage(scene.fresh('untyped'));
      const answer = await scene.call('service', 'POST', `/sites/${scene.target.site}/pages`, {
        body,
      });
      expect(answer.status).toBe(400);
      errorShape.parse(answer.body);
    },
  },
];
