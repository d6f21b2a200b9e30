import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LevelModel, Texture } from './chart-level.model.js';

/** Fill of a texture: see {@link textures}. */
export const textureFill = (texture: Texture): string => `url(#lv${texture})`;

/** The four textures, drawn once in the shadow root for everything that fills with them. */
export const textures = (): TemplateResult =>
  html`<svg class="defs" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="lv1" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="p-bg1" width="8" height="8" /></pattern>
      <pattern id="lv2" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="p-bg2" width="8" height="8" /><circle class="p-f2" cx="2" cy="2" r="1.3" /><circle class="p-f2" cx="6" cy="6" r="1.3" />
      </pattern>
      <pattern id="lv3" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="p-bg3" width="6" height="6" /><path class="p-f3" d="M1.5 0v6" stroke-width="2.2" />
      </pattern>
      <pattern id="lv4" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="p-bg4" width="7" height="7" /><path class="p-f4" d="M0 0v7M0 0h7" stroke-width="1.2" />
      </pattern>
    </defs>
  </svg>`;

/** The badge of a level: its texture as a frame round its number. It never stands without its words. */
const badge = ({ number, texture }: LevelModel): SVGTemplateResult =>
  svg`<svg class="lv" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="38" height="38" rx="5" fill=${textureFill(texture)} />
    <rect class="edge" x="1" y="1" width="38" height="38" rx="5" />
    <circle class="plate" cx="20" cy="20" r="12" />
    <text x="20" y="26.3">${number}</text>
  </svg>`;

/** A band of a level's texture, as wide as what it heads. */
export const textureBar = ({ texture }: LevelModel): SVGTemplateResult =>
  svg`<svg class="tc-bar" aria-hidden="true" focusable="false"><rect width="100%" height="100%" fill=${textureFill(texture)} /></svg>`;

/** Head of a column or list: badge, term and name, and what the level means where there is room. */
export const levelHead = (level: LevelModel, withMeaning: boolean): TemplateResult =>
  html`<span class="level-name">
    ${badge(level)}
    <span>
      <small>${level.label}</small> <b dir="auto">${level.name}</b>
      ${level.baseline ? html`<small>These are things going well</small>` : nothing}
      ${withMeaning && level.meaning !== undefined ? html`<small dir="auto">${level.meaning}</small>` : nothing}
    </span>
  </span>`;

/** A level with a line of words under its name. */
export const levelLine = (level: LevelModel, bold: unknown, small: unknown): TemplateResult =>
  html`<span class="level-name">${badge(level)}<span><b>${bold}</b> <span dir="auto">${small}</span></span></span>`;
