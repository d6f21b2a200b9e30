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

/** Moments round the invented week of the stories, for `preview-date`. */
const PREVIEW_DATES = [
  { value: '', title: 'The story’s own date' },
  { value: '2027-03-06T07:00', title: 'Before the week: Saturday 6 March 2027' },
  { value: '2027-03-10T13:50', title: 'In the week: Wednesday 10 March 2027, 1:50pm' },
  { value: '2027-04-01', title: 'After the week: Thursday 1 April 2027' },
];

/** Every story passes its argument `previewDate` on to its elements, so the toolbar changes that. */
const withPreviewDate: Decorator = (story, { args, globals }) => {
  const { previewDate } = globals;
  return typeof previewDate === 'string' && previewDate !== '' ? story({ args: { ...args, previewDate } }) : story();
};

const preview: Preview = {
  globalTypes: {
    previewDate: {
      description: 'The moment at which the elements stand (preview-date)',
      toolbar: { title: 'Preview date', icon: 'calendar', items: PREVIEW_DATES, dynamicTitle: true },
    },
  },
  initialGlobals: { previewDate: '' },
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
  decorators: [withColourScheme, withPreviewDate],
};

export default preview;
