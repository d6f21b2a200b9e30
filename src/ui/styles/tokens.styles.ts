import { colourStyles } from './colour-roles.js';

/** Colour roles that a page may set. */
export const pageColours = colourStyles(
  {
    ground: ['#ffffff', '#141b22', '#ffffff', '#000000'],
    soft: ['#f3f5f6', '#1e2730', '#ffffff', '#000000'],
    ink: ['#18222c', '#eaeff3', '#000000', '#ffffff'],
    'ink-2': ['#46535e', '#b4c0ca', '#1f2830', '#e2e8ed'],
    line: ['#ccd4d9', '#3a4752', '#46535e', '#b4c0ca'],
    edge: ['#66737e', '#8796a3', '#000000', '#ffffff'],
    accent: ['#0a5061', '#84d0dc', '#003642', '#a8ecf6'],
    'accent-strong': ['#053642', '#b9e8ef', '#000000', '#ffffff'],
    'accent-soft': ['#e4f1f3', '#173740', '#ffffff', '#000000'],
    'on-accent': ['#ffffff', '#0c2229', '#ffffff', '#000000'],
    focus: ['#18222c', '#ffc93c', '#000000', '#ffc93c'],
    halo: ['#ffc93c', '#10161c', '#ffc93c', '#000000'],
  },
  true,
);

/** Colour roles with a meaning of their own. */
export const ownColours = colourStyles(
  {
    sun: ['#ffc93c', '#ffc93c', '#e09f00', '#ffc93c'],
    mark: ['#ffedb3', '#4d3c07', '#ffe27a', '#4d3c07'],
    'mark-edge': ['#8a6100', '#e3b341', '#4d3600', '#ffd769'],
    note: ['#6a4600', '#f3d48a', '#4d3200', '#ffe3a1'],
    'note-soft': ['#fff6df', '#332a12', '#ffffff', '#000000'],
    urgent: ['#9c1f2b', '#ffaaa5', '#7d0f1b', '#ffc4c0'],
    'urgent-soft': ['#fcf0ef', '#3a2022', '#ffffff', '#000000'],
  },
  false,
);
