import { raisedFigures } from './raisedFigures.ts';
import { readEscapes } from './xlsxText.ts';
import type { XmlHandler } from './xmlEvents.ts';

/** Collects a rich text: its runs are joined, raised figures stay raised, readings are left out. */
export class RichText implements XmlHandler {
  #text = '';
  #run = '';
  #raised = false;
  #reading = false;
  #phonetic = 0;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 't') this.#reading = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'vertAlign') this.#raised = attributes.get('val') === 'superscript';
    else if (name === 'r') this.#raised = false;
  }

  text(text: string): void {
    if (this.#reading) this.#run += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    if (name !== 't') return;
    const run = readEscapes(this.#run);
    this.#text += this.#raised ? raisedFigures(run) : run;
    this.#run = '';
    this.#reading = false;
  }

  get whole(): string {
    return this.#text;
  }
}

/** Collects the texts that the cells of a workbook share. */
export class XlsxStrings implements XmlHandler {
  readonly texts: string[] = [];
  #rich = new RichText();

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'si') this.#rich = new RichText();
    else this.#rich.open(name, attributes);
  }

  text(text: string): void {
    this.#rich.text(text);
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(this.#rich.whole);
    else this.#rich.close(name);
  }
}
