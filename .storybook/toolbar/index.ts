import data from '../../data/dataset.json';
import { exampleDataset } from '../../test/fixtures/example/dataset.js';
import { attributeTool } from './attribute-tool.js';
import { width, textSize } from './container.js';
import { addressOf, DATASETS } from './datasets.js';
import { hostPage } from './host-page.js';
import { withTheme } from './theme.js';
import { toolbar } from './tool.js';

const area = attributeTool(
  {
    name: 'area',
    title: 'Area',
    icon: 'globe',
    items: Object.fromEntries([...data.areas, ...exampleDataset.areas].map(({ id, title }) => [id, title])),
  },
  'area',
);

const dataset = attributeTool(
  { name: 'dataset', title: 'Dataset', icon: 'database', items: DATASETS },
  'src',
  addressOf,
);

/** Moments round the invented week of the stories. */
const previewDate = attributeTool(
  {
    name: 'previewDate',
    title: 'Preview date',
    icon: 'calendar',
    items: {
      '2027-03-06T07:00': 'Before the week: Saturday 6 March 2027',
      '2027-03-10T13:50': 'In the week: Wednesday 10 March 2027, 1:50pm',
      '2027-04-01': 'After the week: Thursday 1 April 2027',
    },
  },
  'preview-date',
);

const { globalTypes, initialGlobals, decorators } = toolbar([area, dataset, previewDate, textSize, width, hostPage]);

/** The controls of the toolbar, as parts of a preview. Decorators that come first are nearest to the story. */
export const tools = { globalTypes, initialGlobals, decorators: [...decorators, withTheme] };
