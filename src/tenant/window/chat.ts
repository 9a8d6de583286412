import { type Message, windowApi } from './api.ts';
import { type CardPress, drawCard } from './card.ts';

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}`);
  return element;
};

/** The chat of one person with the bot; `close` stops listening. */
export class ChatPane {
  readonly #person: string;
  readonly #events: EventSource;
  readonly #drawn = new Map<string, { signature: string; element: HTMLElement }>();

  constructor(person: string) {
    this.#person = person;
    byId('messages').replaceChildren(this.#words('Loading the chat …'));
    this.#events = new EventSource(`/window/events?as=${encodeURIComponent(person)}`);
    this.#events.addEventListener('chat', () => void this.refresh());
    this.#events.addEventListener('error', () =>
      this.#problem('The stand-in cannot be reached. It will be tried again.'),
    );
  }

  close(): void {
    this.#events.close();
  }

  async refresh(): Promise<void> {
    try {
      const { messages } = await windowApi.chat(this.#person);
      this.#problem('');
      this.#show(messages);
    } catch (error) {
      this.#problem(error instanceof Error ? error.message : 'The chat cannot be shown.');
    }
  }

  async say(text: string): Promise<void> {
    await windowApi.say(this.#person, text).catch((error: Error) => this.#problem(error.message));
  }

  /** Leaves a message that did not change as it is, with all that was typed into it. */
  #show(messages: readonly Message[]): void {
    const list = byId('messages');
    const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    const elements = messages.map((message) => {
      const signature = JSON.stringify(message);
      const known = this.#drawn.get(message.id);
      if (known?.signature === signature) return known.element;
      const element = this.#draw(message);
      this.#drawn.set(message.id, { signature, element });
      return element;
    });
    list.replaceChildren(...(elements.length > 0 ? elements : [this.#words('No messages yet.')]));
    if (wasAtEnd) list.scrollTop = list.scrollHeight;
  }

  #draw(message: Message): HTMLElement {
    const element = document.createElement('article');
    element.className = message.from === 'me' ? 'message mine' : 'message';
    const sender = this.#words(message.from === 'me' ? 'You' : 'Outturn');
    sender.className = 'sender';
    element.setAttribute('aria-label', `${sender.textContent} wrote`);
    element.append(sender);
    if (message.text) element.append(this.#words(message.text));
    if (message.card) {
      element.append(this.#drawCard(message.card, message.id, element));
    }
    return element;
  }

  /** A card that cannot be drawn says so in its own place; the rest of the chat stays. */
  #drawCard(card: object, messageId: string, element: HTMLElement): HTMLElement {
    try {
      return drawCard(card, (press) => void this.#press(messageId, element, press));
    } catch (error) {
      const words = this.#words(
        `This card cannot be shown: ${error instanceof Error ? error.message : ''}`,
      );
      words.className = 'problem';
      return words;
    }
  }

  async #press(messageId: string, element: HTMLElement, press: CardPress): Promise<void> {
    const buttons = [...element.querySelectorAll('button')];
    for (const button of buttons) button.disabled = true;
    const outcome = element.querySelector('.outcome') ?? document.createElement('p');
    outcome.className = 'outcome';
    outcome.setAttribute('role', 'status');
    outcome.textContent = 'Saving …';
    element.append(outcome);
    try {
      const answer = await windowApi.act(this.#person, messageId, press.action, press.inputs);
      outcome.textContent = answer.kind === 'card' ? '' : (answer.text ?? '');
      if (answer.kind === 'card') {
        await this.refresh();
        this.#focus(messageId);
      }
    } catch (error) {
      outcome.textContent = error instanceof Error ? error.message : 'Not saved.';
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  }

  /** The button that was pressed is gone with its card: the keyboard goes on in the new one. */
  #focus(messageId: string): void {
    this.#drawn
      .get(messageId)
      ?.element.querySelector<HTMLElement>('input, textarea, button')
      ?.focus();
  }

  #problem(words: string): void {
    const problem = byId('problem');
    problem.hidden = words === '';
    problem.textContent = words;
  }

  #words(text: string): HTMLElement {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  }
}
