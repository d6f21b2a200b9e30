import { describeApplication } from './application.js';

describeApplication('react');
