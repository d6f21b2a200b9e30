import { defineElement } from '../../ui/define-element.js';
import { ScpWeekProgramme } from './week-programme.js';

defineElement('scp-week-programme', ScpWeekProgramme);

// With its types come those of its events and of its tag.
export type { ScpWeekProgramme } from './week-programme.js';
