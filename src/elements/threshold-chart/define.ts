import { defineElement } from '../../ui/define-element.js';
import { ScpThresholdChart } from './threshold-chart.js';

defineElement('scp-threshold-chart', ScpThresholdChart);
