import './elements/week-programme/define.js';
