import { SaxesParser } from 'saxes';
import { FileProblem } from './fileProblem.ts';

/** What a part of a workbook is read for; names and attributes come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const chunk = 262_144;

/**
 * Reads XML from start to end. Entities that a document type declares are never expanded and
 * nothing is fetched. Throws FileProblem `damaged` where it is not well formed.
 */
export function readXml(bytes: Uint8Array, file: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const local = new Map<string, string>();
    for (const key of Object.keys(attributes)) local.set(localName(key), attributes[key] ?? '');
    handler.open(localName(name), local);
  });
  parser.on('closetag', ({ name }) => handler.close(localName(name)));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('error', (error) => {
    throw new FileProblem(file, { kind: 'damaged' }, {}, error);
  });
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8');
  for (let start = 0; start < bytes.length; start += chunk) {
    parser.write(decoder.decode(bytes.subarray(start, start + chunk), { stream: true }));
  }
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
