import * as z from 'zod';
import { longList } from './longList.ts';
import type { Answer, Scene, Sent, Who } from './target.ts';

/** A call that was made and what came back. */
export interface Driven extends Answer {
  readonly method: string;
  /** Below the version, without the query. */
  readonly path: string;
}

const idShape = z.looseObject({ id: z.string() });
const idOf = ({ body }: Answer) => idShape.parse(body).id;

/** Drives a tenant through every operation that it offers, well and badly. */
export class Drive {
  readonly scene: Scene;
  readonly driven: Driven[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
  }

  async everything(): Promise<void> {
    const site = `/sites/${this.scene.target.site}`;
    await this.#directory(site);
    await this.#lists(site);
    await this.#items();
    await this.#files(site);
    await this.#pages(site);
    await this.#permissions(site);
    await this.#apps();
    await this.#errors(site);
  }

  async #do(who: Who, method: string, path: string, sent?: Sent): Promise<Answer> {
    const answer = await this.scene.call(who, method, path, sent);
    this.driven.push({ ...answer, method, path: path.split('?')[0] ?? path });
    return answer;
  }

  async #directory(site: string): Promise<void> {
    await this.#do('reader', 'GET', '/me');
    await this.#do('service', 'GET', '/users?$top=3');
    await this.#do('service', 'GET', '/users/hr@samplecouncil.example');
    await this.#do('service', 'GET', site);
  }

  async #lists(site: string): Promise<void> {
    const lists = `${site}/lists`;
    const column = { name: 'Words', text: { allowMultipleLines: true } };
    const body = { displayName: this.scene.fresh('Driven'), columns: [column] };
    const list = `${lists}/${idOf(await this.#do('admin', 'POST', lists, { body }))}`;
    await this.#do('service', 'GET', lists);
    await this.#do('service', 'GET', list);
    const displayName = this.scene.fresh('Renamed');
    await this.#do('admin', 'PATCH', list, { body: { displayName } });
    for (const facet of [
      { number: { decimalPlaces: 'two' } },
      { choice: { choices: ['a', 'b'] } },
      { dateTime: { format: 'dateOnly' } },
      { boolean: {} },
    ]) {
      const made = { name: this.scene.fresh('C').replaceAll('-', '_'), ...facet };
      const columns = `${list}/columns`;
      const one = `${columns}/${idOf(await this.#do('admin', 'POST', columns, { body: made }))}`;
      await this.#do('admin', 'GET', one);
      await this.#do('admin', 'PATCH', one, { body: { description: 'Words' } });
      await this.#do('admin', 'GET', columns);
      await this.#do('admin', 'DELETE', one);
    }
    await this.#do('admin', 'DELETE', list);
  }

  async #items(): Promise<void> {
    const items = `${await this.scene.table()}/items`;
    const fields = { Key: this.scene.fresh('driven'), Note: 'words', Figure: 3, Kind: 'action' };
    const item = `${items}/${idOf(await this.#do('service', 'POST', items, { body: { fields } }))}`;
    await this.#do('reader', 'GET', `${items}?$expand=fields&$top=1`);
    await this.#do('reader', 'GET', `${item}?$expand=fields`);
    await this.#do('service', 'PATCH', item, { body: { fields: { Plain: 'a' } } });
    await this.#do('service', 'PATCH', `${item}/fields`, { body: { Plain: 'b' } });
    await this.#do('reader', 'GET', `${item}/fields`);
    await this.#do('reader', 'GET', `${item}/versions`);
    await this.#do('reader', 'GET', `${item}/versions/1.0?$expand=fields`);
    await this.#do('service', 'POST', `${item}/versions/1.0/restoreVersion`);
    await this.#do('reader', 'GET', `${items}/delta?$expand=fields`);
    const requests = [{ id: '1', method: 'GET', url: item }];
    await this.#do('service', 'POST', '/$batch', { body: { requests } });
    await this.#do('service', 'DELETE', item);
    await this.#do('reader', 'GET', `${items}/delta`);
  }

  async #files(site: string): Promise<void> {
    const list = { template: 'documentLibrary' };
    const body = { displayName: this.scene.fresh('Driven library'), list };
    const library = idOf(await this.#do('admin', 'POST', `${site}/lists`, { body }));
    await this.#do('service', 'GET', `${site}/drives`);
    await this.#do('service', 'GET', `${site}/lists/${library}/drive`);
    const drive = `/drives/${library}`;
    await this.#do('service', 'GET', drive);
    const headers = { 'Content-Type': 'text/plain' };
    const path = `${drive}/root:/A/B.txt:/content`;
    const file = `${drive}/items/${idOf(await this.#do('service', 'PUT', path, { body: 'words', headers }))}`;
    await this.#do('service', 'PUT', `${file}/content`, { body: 'other', headers });
    await this.#do('service', 'GET', file);
    await this.#do('service', 'GET', `${file}/content`);
    await this.#do('service', 'GET', `${drive}/root`);
    await this.#do('service', 'GET', `${drive}/root/children`);
    await this.#do('service', 'POST', `${file}/createUploadSession`, { body: {} });
    await this.#do('service', 'DELETE', file);
    await this.scene.call('admin', 'DELETE', `${site}/lists/${library}`);
  }

  async #pages(site: string): Promise<void> {
    const pages = `${site}/pages`;
    const webparts = [{ '@odata.type': '#microsoft.graph.textWebPart', innerHtml: '<p>Words</p>' }];
    const columns = [{ id: '1', width: 12, webparts }];
    const body = {
      '@odata.type': '#microsoft.graph.sitePage',
      title: this.scene.fresh('Driven'),
      canvasLayout: { horizontalSections: [{ id: '1', layout: 'oneColumn', columns }] },
    };
    const page = `${pages}/${idOf(await this.#do('service', 'POST', pages, { body }))}`;
    const cast = `${page}/microsoft.graph.sitePage`;
    await this.#do('service', 'GET', pages);
    await this.#do('service', 'GET', `${pages}/microsoft.graph.sitePage`);
    await this.#do('service', 'GET', page);
    await this.#do('service', 'GET', `${cast}?$expand=canvasLayout`);
    await this.#do('service', 'PATCH', cast, { body: { title: 'Other' } });
    await this.#do('service', 'PATCH', page, { body: { title: 'Another' } });
    await this.#do('service', 'POST', `${cast}/publish`);
    await this.#do('service', 'DELETE', page);
  }

  async #permissions(site: string): Promise<void> {
    const application = { id: '89ea5c94-7736-4e25-95ad-3fa95f62b66e', displayName: 'Driven' };
    const places = [
      [`${site}/permissions`, { grantedToIdentities: [{ application }] }],
      [`${await this.scene.table()}/permissions`, { grantedToV2: { application } }],
    ] as const;
    for (const [path, to] of places) {
      const body = { roles: ['read'], ...to };
      const one = `${path}/${idOf(await this.#do('admin', 'POST', path, { body }))}`;
      await this.#do('admin', 'GET', path);
      await this.#do('admin', 'GET', one);
      await this.#do('admin', 'DELETE', one);
    }
  }

  async #apps(): Promise<void> {
    const catalog = await this.#do('service', 'GET', '/appCatalogs/teamsApps');
    const [app] = z.object({ value: z.array(idShape) }).parse(catalog.body).value;
    const user = '/users/hr@samplecouncil.example/teamwork/installedApps';
    const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app?.id}`;
    await this.#do('service', 'POST', user, { body: { 'teamsApp@odata.bind': bind } });
    // The installation takes effect after the answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const installed = await this.#do('service', 'GET', `${user}?$expand=teamsApp`);
    const [there] = z.object({ value: z.array(idShape) }).parse(installed.body).value;
    await this.#do('service', 'GET', `${user}/${encodeURIComponent(there?.id ?? '')}/chat`);
  }

  async #errors(site: string): Promise<void> {
    const items = `${await this.scene.table()}/items`;
    await this.#do('nobody', 'GET', site);
    await this.#do('reader', 'POST', items, { body: { fields: {} } });
    await this.#do('service', 'GET', `${site}/lists/nothing`);
    await this.#do('service', 'GET', `${items}/987654`);
    await this.#do('reader', 'GET', `${items}?expand=fields&$filter=startswith(fields/Title,'ba')`);
    await this.#do('service', 'POST', items, { body: { fields: { Nowhere: 'x' } } });
    await this.#do('service', 'POST', `${site}/lists`, { body: { displayName: 'No' } });
    const { path, eTag } = await this.scene.item({ Key: this.scene.fresh('stale') });
    for (const Plain of ['a', 'b']) {
      const headers = { 'If-Match': eTag };
      await this.#do('service', 'PATCH', `${path}/fields`, { body: { Plain }, headers });
    }
    const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    const query = "items?$expand=fields&$filter=fields/Plain eq 'x'";
    await this.#do('reader', 'GET', `${await longList(this.scene)}/${query}`, { headers: prefer });
  }
}
