import { type TokenAnswer, windowApi } from './api.ts';
import { answerHostCall, type HostContext, type HostRequest, hostRequest } from './hostProtocol.ts';
import { answerBridge } from './nestedSignIn.ts';

/** Teams gives a tab half a minute to say that it has loaded. */
const patience = 30_000;

/** The tab in its frame, and the host it talks with. */
export class TabFrame {
  readonly #frame = document.createElement('iframe');
  readonly #origin: string;
  #context: HostContext;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listen = (event: MessageEvent) => void this.#hear(event);

  constructor(place: HTMLElement, tabUrl: string, context: HostContext) {
    this.#origin = new URL(tabUrl).origin;
    this.#context = context;
    this.#frame.title = 'Outturn';
    this.#frame.setAttribute(
      'sandbox',
      'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads',
    );
    window.addEventListener('message', this.#listen);
    this.#frame.src = tabUrl;
    place.replaceChildren(this.#frame);
    this.#timer = setTimeout(() => this.#fail(place, tabUrl), patience);
  }

  close(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('message', this.#listen);
    this.#frame.remove();
  }

  /** Tells the tab of a new look. */
  setTheme(theme: string): void {
    this.#context = { ...this.#context, theme };
    this.#post({ func: 'themeChange', args: [theme] });
  }

  async #hear(event: MessageEvent): Promise<void> {
    if (event.source !== this.#frame.contentWindow || event.origin !== this.#origin) return;
    const read = hostRequest.safeParse(event.data);
    if (!read.success) return;
    const request = read.data;
    if (request.func === 'nestedAppAuth.execute') {
      const token = (clientId: string, scope: string): Promise<TokenAnswer> =>
        windowApi.token(this.#context.person.oid, clientId, scope);
      const answer = await answerBridge(request.data ?? '', this.#context, token);
      return this.#answer(request, [null, answer]);
    }
    const { args, effect } = answerHostCall(request, this.#context);
    if (effect) clearTimeout(this.#timer);
    if (effect?.kind === 'openLink') openLink(effect.url);
    if (args) this.#answer(request, args);
  }

  #answer({ id, uuidAsString }: HostRequest, args: readonly unknown[]): void {
    this.#post({ id, uuidAsString, args, timestamp: Date.now() });
  }

  #post(message: object): void {
    this.#frame.contentWindow?.postMessage(message, this.#origin);
  }

  #fail(place: HTMLElement, tabUrl: string): void {
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = 'The app did not answer in 30 seconds, so Teams would stop waiting here. ';
    const again = document.createElement('button');
    again.textContent = 'Try again';
    again.onclick = () => {
      this.#frame.src = tabUrl;
      place.replaceChildren(this.#frame);
    };
    words.append(again);
    place.replaceChildren(words);
  }
}

/** SharePoint's addresses are this machine's here; nothing else is opened. */
function openLink(url: string): void {
  const { hostname, pathname } = new URL(url);
  if (!hostname.endsWith('.sharepoint.com')) return;
  window.open(`/files/${pathname.split('/').slice(3).join('/')}`, '_blank', 'noopener');
}
