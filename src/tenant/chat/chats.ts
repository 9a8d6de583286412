import * as z from 'zod';
import type { Disk } from '../disk.ts';

/** A message of a one-to-one chat between a person and the bot. */
export interface Message {
  readonly id: string;
  readonly from: 'bot' | 'me';
  readonly text: string | undefined;
  readonly card: unknown;
  readonly at: string;
}

/** The chats of the tenant, and who wants to hear of changes. */
export class Chats {
  readonly #disk: Disk;
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The person's chat with the bot; made when it is first asked for. */
  conversationOf(person: string): string {
    const [row] = this.#disk.all('select conversation from chat where person = ?', person);
    if (row) return String(row['conversation']);
    const conversation = `a:1${crypto.randomUUID().replaceAll('-', '')}`;
    this.#disk.run('insert into chat values (?, ?, 0)', person, conversation);
    return conversation;
  }

  /** Whose chat it is, or undefined. */
  personOf(conversation: string): string | undefined {
    const [row] = this.#disk.all('select person from chat where conversation = ?', conversation);
    return row && String(row['person']);
  }

  /** Whether the bot was told that it is installed. */
  isInstalled(person: string): boolean {
    const [row] = this.#disk.all('select delivered from chat where person = ?', person);
    return row?.['delivered'] === 1;
  }

  setInstalled(person: string): void {
    this.#disk.run('update chat set delivered = 1 where person = ?', person);
  }

  messages(conversation: string): Message[] {
    return this.#disk
      .all('select * from message where conversation = ? order by rowid', conversation)
      .map((row) => ({
        id: String(row['id']),
        from: row['sender'] === 'bot' ? 'bot' : 'me',
        text: row['text'] === null ? undefined : String(row['text']),
        card: row['card'] === null ? undefined : z.unknown().parse(JSON.parse(String(row['card']))),
        at: String(row['sent']),
      }));
  }

  /** Adds a message, or replaces the one with the id; answers the id. */
  put(conversation: string, message: NewMessage): string {
    const id = message.id ?? String(Date.now() * 1000 + Math.floor(Math.random() * 1000));
    const card = message.card === undefined ? null : JSON.stringify(message.card);
    const there = this.#disk.all('select id from message where id = ?', id).length > 0;
    if (there) {
      this.#disk.run(
        'update message set text = ?, card = ? where id = ?',
        message.text ?? null,
        card,
        id,
      );
    } else {
      const at = new Date().toISOString();
      const values = [id, conversation, message.from, message.text ?? null, card, at];
      this.#disk.run('insert into message values (?, ?, ?, ?, ?, ?)', ...values);
    }
    this.#tell(conversation);
    return id;
  }

  /** False where there is no such message. */
  remove(conversation: string, id: string): boolean {
    const there = this.messages(conversation).some((message) => message.id === id);
    this.#disk.run('delete from message where id = ? and conversation = ?', id, conversation);
    this.#tell(conversation);
    return there;
  }

  /** Calls back after every change of a chat until the answer is called. */
  listen(conversation: string, changed: () => void): () => void {
    const set = this.#listeners.get(conversation) ?? new Set();
    this.#listeners.set(conversation, set.add(changed));
    return () => set.delete(changed);
  }

  #tell(conversation: string): void {
    for (const changed of this.#listeners.get(conversation) ?? []) changed();
  }
}

interface NewMessage {
  readonly id?: string;
  readonly from: 'bot' | 'me';
  readonly text?: string | undefined;
  readonly card?: unknown;
}
