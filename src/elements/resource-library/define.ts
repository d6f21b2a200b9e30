import { defineElement } from '../../ui/define-element.js';
import { ScpResourceLibrary } from './resource-library.js';

defineElement('scp-resource-library', ScpResourceLibrary);

// With its types come those of its events and of its tag.
export type { ScpResourceLibrary } from './resource-library.js';
