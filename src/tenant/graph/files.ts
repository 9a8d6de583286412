import type { Disk } from '../disk.ts';
import { identity } from '../identity.ts';
import { GraphRefusal, invalid, nameTaken, noItem } from './errors.ts';

/** A library behind a drive. */
export interface Library {
  readonly id: string;
  readonly title: string;
}

/** What is done where a file of the name is there already. */
export type ConflictBehaviour = 'fail' | 'replace' | 'rename';

/** A file as it is kept; `path` is below its library. */
export interface StoredFile {
  readonly key: string;
  readonly id: string;
  readonly size: number;
  readonly version: number;
  readonly modified: string;
  readonly modifiedBy: unknown;
}

/** `fail`, `replace` or `rename`; 400 for anything else. */
export function behaviourOf(given: string | undefined, usual: ConflictBehaviour) {
  const known = (['fail', 'replace', 'rename'] as const).find((name) => name === (given ?? usual));
  if (!known) throw invalid('The conflict behaviour is not known.');
  return known;
}

const forbidden = /["*:<>?\\|]|^\s|\s$|^\.+$/;
const columns = 'path, id, version, modified, modified_by, length(content) as size';

/** Throws 400 where a part of the path is no name that SharePoint takes. */
export function demandFileName(path: string): void {
  if (path.split('/').some((part) => part === '' || forbidden.test(part))) {
    throw invalid('The name contains characters that are not allowed.');
  }
}

/** A file by its path in a library, or undefined. */
export function findFile(disk: Disk, { title }: Library, path: string): StoredFile | undefined {
  return fileOf(disk.all(`select ${columns} from file where path = ?`, `${title}/${path}`)[0]);
}

/** The path of a file by its id, or 404. */
export function pathOfFile(disk: Disk, { title }: Library, id: string): string {
  const [row] = disk.all('select path from file where id = ?', id);
  const path = row && String(row['path']);
  if (!path?.startsWith(`${title}/`)) throw noItem();
  return path.slice(title.length + 1);
}

/** The files below a folder of a library, in the order of their names. */
export function filesBelow(disk: Disk, { title }: Library, folder: string): StoredFile[] {
  const start = folder === '' ? `${title}/` : `${title}/${folder}/`;
  return disk
    .all(
      `select ${columns} from file where substr(path, 1, ?) = ? order by path`,
      ...[start.length, start],
    )
    .flatMap((row) => fileOf(row) ?? []);
}

function fileOf(row: Record<string, unknown> | undefined): StoredFile | undefined {
  return (
    row && {
      key: String(row['path']),
      id: String(row['id']),
      size: Number(row['size']),
      version: Number(row['version']),
      modified: String(row['modified']),
      modifiedBy: JSON.parse(String(row['modified_by'])),
    }
  );
}

/** Keeps a file; answers whether it is new, and under which path. 409 where it is there and may not. */
export function keepFile(
  disk: Disk,
  library: Library,
  file: {
    readonly path: string;
    readonly content: Uint8Array;
    readonly behaviour: ConflictBehaviour;
    readonly by: object;
    readonly at: string;
  },
): { path: string; isNew: boolean } {
  const there = findFile(disk, library, file.path);
  if (there && file.behaviour === 'fail') throw nameTaken();
  const renamed = there && file.behaviour === 'rename';
  const path = renamed ? freeName(disk, library, file.path) : file.path;
  const old = renamed ? undefined : there;
  disk.run(
    'insert or replace into file values (?, ?, ?, ?, ?, ?)',
    ...[`${library.title}/${path}`, old?.id ?? crypto.randomUUID().toUpperCase(), file.content],
    ...[(old?.version ?? 0) + 1, file.at, JSON.stringify(file.by)],
  );
  return { path, isNew: !old };
}

/** `Report 1.docx` beside `Report.docx`, as SharePoint renames. */
function freeName(disk: Disk, library: Library, path: string): string {
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  for (let count = 1; ; count += 1) {
    const candidate = `${stem} ${count}${ending}`;
    if (!findFile(disk, library, candidate)) return candidate;
  }
}

/** The version of a file as an ETag. */
export function fileTag({ id, version }: StoredFile): string {
  return `"{${id}},${version}"`;
}

/** A file as a driveItem; its web address is one of this machine's. */
export function fileBody(origin: string, library: Library, file: StoredFile) {
  const path = file.key.split('/').map(encodeURIComponent).join('/');
  const parent = file.key
    .slice(library.title.length + 1)
    .split('/')
    .slice(0, -1);
  return {
    '@microsoft.graph.downloadUrl': `${origin}/files/${path}`,
    id: file.id,
    name: file.key.slice(file.key.lastIndexOf('/') + 1),
    size: file.size,
    eTag: fileTag(file),
    cTag: `"c:{${file.id}},${file.version}"`,
    lastModifiedDateTime: file.modified,
    lastModifiedBy: file.modifiedBy,
    webUrl: `${origin}/files/${path}`,
    parentReference: {
      driveId: library.id,
      driveType: 'documentLibrary',
      path: `/drives/${library.id}/root:${parent.map((part) => `/${part}`).join('')}`,
      siteId: identity.siteId,
    },
    file: { mimeType: 'application/octet-stream' },
  };
}

/** A file's bytes as a download, never shown as a page of this origin. */
export function fileResponse(disk: Disk, key: string): Response {
  const [row] = disk.all('select content from file where path = ?', key);
  const content = row?.['content'];
  if (!(content instanceof Uint8Array)) throw noItem();
  const name = encodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
}

/** Storage of a library is full: what an upload over the quota hears. */
export const overQuota = () =>
  new GraphRefusal(507, 'quotaLimitReached', 'The storage quota was reached.');
