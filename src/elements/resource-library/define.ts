import { defineElement } from '../../ui/define-element.js';
import { ScpResourceLibrary } from './resource-library.js';

defineElement('scp-resource-library', ScpResourceLibrary);
