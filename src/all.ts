import './elements/course-finder/define.js';
import './elements/week-programme/define.js';
import './elements/toolkit-browser/define.js';
import './elements/threshold-chart/define.js';
import './elements/resource-library/define.js';
