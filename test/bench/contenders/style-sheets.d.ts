/** Rollup keeps them apart: see bundle.ts. */
declare module '*.css';
