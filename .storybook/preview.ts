import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { mount } from './mount.js';
import { tools } from './toolbar/index.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  ...tools,
  mount,
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'How to embed',
            'Four ways to embed',
            'In an application',
            'How to host',
            'How to theme',
            'How the data works',
            'Print',
            'What the elements stand',
            'Accessibility',
            'Security',
          ],
          'Foundations',
          'Elements',
        ],
      },
    },
  },
};

export default preview;
