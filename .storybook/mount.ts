import type { Preview } from '@storybook/web-components-vite';
import { settledAfter, type Outcome } from '../test/harness/settled.js';

/**
 * Puts a story into the page and waits until its elements show what they will show, so that what the story then does
 * finds its buttons. What an element shows depends on the toolbar, too: data or an error.
 */
export const mount: NonNullable<Preview['mount']> = (context) => async () => {
  const { outcome } = context.parameters as { outcome?: Outcome };
  // Storybook's own mount calls it; its types leave it out.
  const { renderToCanvas } = context as typeof context & { renderToCanvas: () => Promise<unknown> };
  const outcomes: readonly Outcome[] = outcome === 'loading' ? [outcome] : ['ready', 'error'];
  await settledAfter(context.canvasElement, outcomes, renderToCanvas);
  return context.canvas;
};
