import hostile from '../looks/hostile.css?raw';
import govuk from '../looks/govuk-like.css?raw';
import nhs from '../../stories/pages/nhs-like.css?raw';
import type { Tool } from './tool.js';

const LOOKS: Readonly<Record<string, string>> = { govuk, nhs, hostile };

const style = document.createElement('style');

/** Styles of a site around the story. Not in a page of documents, whose own looks they would change. */
export const hostPage: Tool = {
  name: 'host',
  title: 'Host page',
  icon: 'browser',
  items: { plain: 'Plain page', govuk: 'Like GOV.UK', nhs: 'Like the NHS', hostile: 'Hostile styles' },
  decorate: (story, chosen, { viewMode }) => {
    style.textContent = viewMode === 'story' ? (LOOKS[chosen] ?? '') : '';
    document.head.append(style);
    return story();
  },
};
