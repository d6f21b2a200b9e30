import { defineElement } from '../../ui/define-element.js';
import { ScpCourseFinder } from './course-finder.js';

defineElement('scp-course-finder', ScpCourseFinder);
