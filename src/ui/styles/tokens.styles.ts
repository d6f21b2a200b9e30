import { css } from 'lit';

/** Colour roles. Each is read once, so that a host page's value on the tag or on `:root` wins; `light-dark()` answers to the `color-scheme` that the host declares, never to the reader's system alone. */
export const tokenStyles = css`
  .scp {
    --_ground: var(--scp-ground, #ffffff);
    --_soft: var(--scp-soft, #f3f5f6);
    --_ink: var(--scp-ink, #18222c);
    --_ink-2: var(--scp-ink-2, #46535e);
    --_line: var(--scp-line, #ccd4d9);
    --_edge: var(--scp-edge, #66737e);
    --_accent: var(--scp-accent, #0a5061);
    --_accent-strong: var(--scp-accent-strong, #053642);
    --_accent-soft: var(--scp-accent-soft, #e4f1f3);
    --_on-accent: var(--scp-on-accent, #ffffff);
    --_focus: var(--scp-focus, #18222c);
    --_halo: var(--scp-halo, #ffc93c);
    --_sun: #ffc93c;
    --_mark: #ffedb3;
    --_mark-edge: #8a6100;
    --_note: #6a4600;
    --_note-soft: #fff6df;
    --_urgent: #9c1f2b;
    --_urgent-soft: #fcf0ef;
    --_level-1: #f6f3fb;
    --_level-2: #e0d8f2;
    --_level-3: #b3a1db;
    --_level-4: #3a2870;
    --_level-fleck-2: #6f5bab;
    --_level-fleck-3: #4a3788;
    --_level-fleck-4: #8d7bc4;
    --_level-line: #6f5bab;
    --_level-wash-2: #faf8fd;
    --_level-wash-3: #f4f0fa;
    --_level-wash-4: #ece6f6;
  }

  @supports (color: light-dark(#000, #fff)) {
    .scp {
      --_ground: var(--scp-ground, light-dark(#ffffff, #141b22));
      --_soft: var(--scp-soft, light-dark(#f3f5f6, #1e2730));
      --_ink: var(--scp-ink, light-dark(#18222c, #eaeff3));
      --_ink-2: var(--scp-ink-2, light-dark(#46535e, #b4c0ca));
      --_line: var(--scp-line, light-dark(#ccd4d9, #3a4752));
      --_edge: var(--scp-edge, light-dark(#66737e, #8796a3));
      --_accent: var(--scp-accent, light-dark(#0a5061, #84d0dc));
      --_accent-strong: var(--scp-accent-strong, light-dark(#053642, #b9e8ef));
      --_accent-soft: var(--scp-accent-soft, light-dark(#e4f1f3, #173740));
      --_on-accent: var(--scp-on-accent, light-dark(#ffffff, #0c2229));
      --_focus: var(--scp-focus, light-dark(#18222c, #ffc93c));
      --_halo: var(--scp-halo, light-dark(#ffc93c, #10161c));
      --_sun: light-dark(#ffc93c, #ffc93c);
      --_mark: light-dark(#ffedb3, #4d3c07);
      --_mark-edge: light-dark(#8a6100, #e3b341);
      --_note: light-dark(#6a4600, #f3d48a);
      --_note-soft: light-dark(#fff6df, #332a12);
      --_urgent: light-dark(#9c1f2b, #ffaaa5);
      --_urgent-soft: light-dark(#fcf0ef, #3a2022);
      --_level-1: light-dark(#f6f3fb, #231f33);
      --_level-2: light-dark(#e0d8f2, #443a66);
      --_level-3: light-dark(#b3a1db, #7d6bb5);
      --_level-4: light-dark(#3a2870, #d8cdf5);
      --_level-fleck-2: light-dark(#6f5bab, #a595d8);
      --_level-fleck-3: light-dark(#4a3788, #dcd3f7);
      --_level-fleck-4: light-dark(#8d7bc4, #66539c);
      --_level-line: light-dark(#6f5bab, #a595d8);
      --_level-wash-2: light-dark(#faf8fd, #191d29);
      --_level-wash-3: light-dark(#f4f0fa, #1e2030);
      --_level-wash-4: light-dark(#ece6f6, #252338);
    }
  }

  @media (prefers-contrast: more) {
    .scp {
      --_ground: var(--scp-ground, #ffffff);
      --_soft: var(--scp-soft, #ffffff);
      --_ink: var(--scp-ink, #000000);
      --_ink-2: var(--scp-ink-2, #1f2830);
      --_line: var(--scp-line, #46535e);
      --_edge: var(--scp-edge, #000000);
      --_accent: var(--scp-accent, #003642);
      --_accent-strong: var(--scp-accent-strong, #000000);
      --_accent-soft: var(--scp-accent-soft, #ffffff);
      --_on-accent: var(--scp-on-accent, #ffffff);
      --_focus: var(--scp-focus, #000000);
      --_halo: var(--scp-halo, #ffc93c);
      --_sun: #e09f00;
      --_mark: #ffe27a;
      --_mark-edge: #4d3600;
      --_note: #4d3200;
      --_note-soft: #ffffff;
      --_urgent: #7d0f1b;
      --_urgent-soft: #ffffff;
      --_level-1: #ffffff;
      --_level-2: #e0d8f2;
      --_level-3: #b3a1db;
      --_level-4: #24154f;
      --_level-fleck-2: #4a3788;
      --_level-fleck-3: #24154f;
      --_level-fleck-4: #b3a1db;
      --_level-line: #24154f;
      --_level-wash-2: #ffffff;
      --_level-wash-3: #ffffff;
      --_level-wash-4: #ffffff;
    }
    @supports (color: light-dark(#000, #fff)) {
      .scp {
        --_ground: var(--scp-ground, light-dark(#ffffff, #000000));
        --_soft: var(--scp-soft, light-dark(#ffffff, #000000));
        --_ink: var(--scp-ink, light-dark(#000000, #ffffff));
        --_ink-2: var(--scp-ink-2, light-dark(#1f2830, #e2e8ed));
        --_line: var(--scp-line, light-dark(#46535e, #b4c0ca));
        --_edge: var(--scp-edge, light-dark(#000000, #ffffff));
        --_accent: var(--scp-accent, light-dark(#003642, #a8ecf6));
        --_accent-strong: var(--scp-accent-strong, light-dark(#000000, #ffffff));
        --_accent-soft: var(--scp-accent-soft, light-dark(#ffffff, #000000));
        --_on-accent: var(--scp-on-accent, light-dark(#ffffff, #000000));
        --_focus: var(--scp-focus, light-dark(#000000, #ffc93c));
        --_halo: var(--scp-halo, light-dark(#ffc93c, #000000));
        --_sun: light-dark(#e09f00, #ffc93c);
        --_mark: light-dark(#ffe27a, #4d3c07);
        --_mark-edge: light-dark(#4d3600, #ffd769);
        --_note: light-dark(#4d3200, #ffe3a1);
        --_note-soft: light-dark(#ffffff, #000000);
        --_urgent: light-dark(#7d0f1b, #ffc4c0);
        --_urgent-soft: light-dark(#ffffff, #000000);
        --_level-1: light-dark(#ffffff, #000000);
        --_level-2: light-dark(#e0d8f2, #443a66);
        --_level-3: light-dark(#b3a1db, #7d6bb5);
        --_level-4: light-dark(#24154f, #efe9ff);
        --_level-fleck-2: light-dark(#4a3788, #cfc3f2);
        --_level-fleck-3: light-dark(#24154f, #f4f0ff);
        --_level-fleck-4: light-dark(#b3a1db, #4a3788);
        --_level-line: light-dark(#24154f, #efe9ff);
        --_level-wash-2: light-dark(#ffffff, #000000);
        --_level-wash-3: light-dark(#ffffff, #000000);
        --_level-wash-4: light-dark(#ffffff, #000000);
      }
    }
  }
`;
