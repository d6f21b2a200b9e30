import { defineElement } from '../../ui/define-element.js';
import { ScpToolkitBrowser } from './toolkit-browser.js';

defineElement('scp-toolkit-browser', ScpToolkitBrowser);

// With its types come those of its events and of its tag.
export type { ScpToolkitBrowser } from './toolkit-browser.js';
