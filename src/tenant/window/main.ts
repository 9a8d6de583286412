import { type Person, windowApi } from './api.ts';
import { ChatPane } from './chat.ts';
import { TabFrame } from './frame.ts';

/** Everything the window shows of one person at a time. */
async function open(): Promise<void> {
  const [config, people] = await Promise.all([windowApi.config(), windowApi.people()]);
  const picker = query<HTMLSelectElement>('#person');
  picker.append(...people.map(({ oid, name }) => new Option(name, oid)));
  const day = new Date(`${config.today}T12:00:00Z`);
  query('#today').textContent =
    `Today is ${day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}`;

  const theme = query<HTMLSelectElement>('#theme');
  let chat: ChatPane | undefined;
  let tab: TabFrame | undefined;
  const signIn = (person: Person) => {
    chat?.close();
    tab?.close();
    history.replaceState(null, '', `?as=${person.oid}`);
    chat = new ChatPane(person.oid);
    const { tenantId, teamsAppId: appId, tabUrl } = config;
    tab = new TabFrame(query('#tab'), tabUrl, { theme: theme.value, tenantId, appId, person });
  };

  const asked = new URLSearchParams(location.search).get('as');
  const first = people.find(({ oid }) => oid === asked) ?? people[0];
  if (!first) throw new Error('The sample council has nobody in it.');
  picker.value = first.oid;
  signIn(first);

  picker.onchange = () => {
    const chosen = people.find(({ oid }) => oid === picker.value);
    if (chosen) signIn(chosen);
  };
  theme.onchange = () => {
    document.documentElement.dataset['theme'] = theme.value;
    tab?.setTheme(theme.value);
  };
  query<HTMLFormElement>('#say').onsubmit = (event) => {
    event.preventDefault();
    const text = query<HTMLInputElement>('#text');
    if (text.value.trim() !== '') void chat?.say(text.value.trim());
    text.value = '';
  };
  for (const shows of ['chat', 'tab', 'both']) {
    query(`#show-${shows}`).onclick = () => show(shows);
  }
  if (matchMedia('(min-width: 900px)').matches) show('both');
}

function show(shows: string): void {
  query('#main').dataset['shows'] = shows;
  for (const name of ['chat', 'tab', 'both']) {
    query(`#show-${name}`).setAttribute('aria-pressed', String(name === shows));
  }
}

function query<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return element;
}

open().catch((error: unknown) => {
  const problem = query('#problem');
  problem.hidden = false;
  problem.textContent = error instanceof Error ? error.message : 'The window cannot be opened.';
});
