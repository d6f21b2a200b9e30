import { defineElement } from '../../ui/define-element.js';
import { ScpWeekProgramme } from './week-programme.js';

defineElement('scp-week-programme', ScpWeekProgramme);
