import { defineElement } from '../../ui/define-element.js';
import { ScpCourseFinder } from './course-finder.js';

defineElement('scp-course-finder', ScpCourseFinder);

// With its types come those of its events and of its tag.
export type { ScpCourseFinder } from './course-finder.js';
