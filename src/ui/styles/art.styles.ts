import { css } from 'lit';

/** Pictures: tiles in tints of one hue and one bright dot. */
export const artStyles = css`
  .art { inline-size: 100%; block-size: auto; background: var(--art-d); }
  .art .a { fill: var(--art-a); } .art .b { fill: var(--art-b); } .art .c { fill: var(--art-c); }
  .art :is(.a, .b, .c) { stroke-width: 0.4; } .art .a { stroke: var(--art-a); } .art .b { stroke: var(--art-b); } .art .c { stroke: var(--art-c); }
  .art .o { fill: var(--_sun); }
  .art.closed { background: none; }
  .art.closed :is(.a, .b, .c) { fill: none; stroke: var(--_line); stroke-width: 1; }
  .art.closed .o { fill: none; }
  .petrol { --art-a: #0a5061; --art-b: #559daa; --art-c: #b5dae0; --art-d: #e6f2f4; }
  .slate { --art-a: #33465f; --art-b: #7f95b3; --art-c: #c6d1e1; --art-d: #edf1f6; }
  .clay { --art-a: #75432a; --art-b: #c08b6c; --art-c: #ead0bf; --art-d: #f9f0ea; }
  .moss { --art-a: #46532c; --art-b: #8f9d69; --art-c: #d2dabb; --art-d: #f2f5e9; }
  @supports (color: light-dark(#000, #fff)) {
    .petrol { --art-d: light-dark(#e6f2f4, #16303a); --art-c: light-dark(#b5dae0, #24505c); --art-a: light-dark(#0a5061, #8cc9d4); }
    .slate { --art-d: light-dark(#edf1f6, #202b3a); --art-c: light-dark(#c6d1e1, #3a4d68); --art-a: light-dark(#33465f, #a9bcd6); }
    .clay { --art-d: light-dark(#f9f0ea, #35241b); --art-c: light-dark(#ead0bf, #5e3d2b); --art-a: light-dark(#75432a, #e0b296); }
    .moss { --art-d: light-dark(#f2f5e9, #272d1b); --art-c: light-dark(#d2dabb, #48532f); --art-a: light-dark(#46532c, #bccb93); }
  }

  @media (forced-colors: active) {
    .art { background: Canvas; }
    .art .a { fill: CanvasText; stroke: CanvasText; } .art :is(.b, .c) { fill: none; stroke: CanvasText; } .art .o { fill: Highlight; stroke: Canvas; stroke-width: 1; }
    .art.closed :is(.a, .b, .c) { stroke: CanvasText; } .art.closed .o { fill: none; }
  }
`;
