import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { capitalised } from '../src/domain/text.js';

/**
 * Shows several stories of an element in one, each under a heading with its own name: "States: nothing found" becomes
 * "Nothing found".
 * @param stories as a function: some of them stand further down in their file
 */
export const oneUnderTheOther =
  <Args extends { readonly heading?: string }>(
    meta: Meta<Args>,
    stories: () => readonly Pick<StoryObj<Args>, 'name' | 'args'>[],
  ): NonNullable<Meta<Args>['render']> =>
  (args, context) =>
    html`${stories().map(({ name = '', args: own }) =>
      meta.render?.({ ...args, heading: capitalised(name.replace(/^\w+: /, '')), ...own }, context),
    )}`;
