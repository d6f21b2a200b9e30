import { defineElement } from '../../ui/define-element.js';
import { ScpToolkitBrowser } from './toolkit-browser.js';

defineElement('scp-toolkit-browser', ScpToolkitBrowser);
