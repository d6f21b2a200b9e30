import { defineElement } from '../../ui/define-element.js';
import { ScpThresholdChart } from './threshold-chart.js';

defineElement('scp-threshold-chart', ScpThresholdChart);

// With its types come those of its events and of its tag.
export type { ScpThresholdChart } from './threshold-chart.js';
