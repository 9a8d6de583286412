import { AdaptiveCard, ExecuteAction, HostConfig, SubmitAction } from 'adaptivecards';
import * as z from 'zod/mini';
import { cardMarkdown } from './markdown.ts';

/** A press of a card's button: what the bot is to be sent. */
export interface CardPress {
  readonly action: { readonly type: string; readonly verb: string; readonly data: object };
  readonly inputs: object;
}

const actionJson = z.object({ data: z._default(z.record(z.string(), z.unknown()), {}) });

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

const colour = { default: 'var(--text)', subtle: 'var(--quiet)' };
const colours = {
  default: colour,
  accent: colour,
  good: colour,
  warning: colour,
  attention: colour,
};
const container = { backgroundColor: 'transparent', foregroundColors: colours };

/** Teams' measures, in the colours of the window's own theme. */
const host = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  containerStyles: { default: container, emphasis: container },
  actions: {
    actionAlignment: 'left',
    actionsOrientation: 'horizontal',
    buttonSpacing: 8,
    maxActions: 6,
  },
  inputs: {
    label: {
      inputSpacing: 4,
      requiredInputs: { suffix: ' (needed)', color: 'default' },
      optionalInputs: { color: 'default' },
    },
    errorMessage: { color: 'attention', weight: 'bolder' },
  },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 200 },
    value: { wrap: true },
    spacing: 12,
  },
});

/** Draws a card; `pressed` is called once its inputs are valid. */
export function drawCard(card: object, pressed: (press: CardPress) => void): HTMLElement {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = host;
  drawn.onExecuteAction = (action) => {
    if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
    const inputs = Object.fromEntries(
      drawn.getAllInputs().flatMap((input) => (input.id ? [[input.id, input.value ?? '']] : [])),
    );
    const written = actionJson.parse(action.toJSON());
    pressed({
      action: {
        type: action.getJsonTypeName(),
        verb: action instanceof ExecuteAction ? action.verb : '',
        data: written.data,
      },
      inputs,
    });
  };
  drawn.parse(card);
  const element = drawn.render();
  if (!element) throw new Error('The card could not be drawn');
  // The library makes the card itself focusable; only what can be used should be.
  element.removeAttribute('tabindex');
  return element;
}
