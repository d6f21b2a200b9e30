import { DecoratorHelpers } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const { initializeThemeState, pluckThemeFromContext } = DecoratorHelpers;
initializeThemeState(['light', 'dark'], 'light');

/** The elements follow the page's colour scheme, so the theme switch sets that and nothing else. */
const withColourScheme: Decorator = (story, context) => {
  document.documentElement.style.colorScheme = pluckThemeFromContext(context) || 'light';
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Guides', ['How to embed', 'How to theme', 'How the data works'], 'Foundations', 'Elements'],
      },
    },
  },
  decorators: [withColourScheme],
};

export default preview;
