import { baseStyles } from './base.styles.js';
import { controlStyles } from './controls.styles.js';
import { mediaStyles } from './media.styles.js';
import { messageStyles } from './message.styles.js';
import { ownColours, pageColours } from './tokens.styles.js';

/** What every element wears, in order. An element's own styles come after. */
export const sharedStyles = [pageColours, ownColours, baseStyles, controlStyles, messageStyles, mediaStyles];
