import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { canEmulate } from 'virtual:engine';
import { asMedia } from './as-media.js';

// What a reader does with a window, in every browser that tests run in. Where a browser cannot be told of paper or forced
// colours, the elements' own rules for them hold for the rest of the elements' life: a test looks at nothing else then.

/** Shows elements as they look on paper. */
export async function onPaper(...elements: readonly LitElement[]): Promise<void> {
  if (canEmulate) await emulateMedia({ media: 'print' });
  else for (const element of elements) asMedia(element, 'print');
}

/** Shows the page on a screen again. */
export async function onScreen(): Promise<void> {
  if (canEmulate) await emulateMedia({ media: 'screen' });
}

/** Colours that a reader may force on pages: dark on light, or light on dark. */
export type Palette = 'light' | 'dark';

/** Shows elements in colours that the reader has forced on pages. */
export async function inForcedColours(elements: readonly LitElement[], palette: Palette = 'light'): Promise<void> {
  if (canEmulate) await executeServerCommand('forced-colors', palette);
  else for (const element of elements) asMedia(element, '(forced-colors: active)');
}

/** Shows the page in its own colours again. */
export async function inPageColours(): Promise<void> {
  if (canEmulate) await executeServerCommand('forced-colors', 'none');
}

/** Gives the page a height and, as far as the window can be as narrow, a width. */
export const resizeWindow = (width: number, height: number): Promise<unknown> =>
  executeServerCommand('resize-window', { width, height });
