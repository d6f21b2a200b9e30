import type { Plugin } from 'rollup';

/** A script's text in ASCII: other letters of texts, patterns and templates as escapes. */
export const inAscii = (code: string): string =>
  // eslint-disable-next-line no-control-regex -- ASCII is what ranges from the first control character.
  code.replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Rollup plugin, after the one that makes a script small: that one leaves templates as they are, since a tag may ask for
 * their raw text. Ours do not.
 * @throws {Error} when a backslash stands before such a letter: the escape would become text
 */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    renderChunk(code) {
      // eslint-disable-next-line no-control-regex -- as above
      if (/\\[^\x00-\x7f]/.test(code)) this.error('A backslash stands before a letter that is not ASCII.');
      return { code: inAscii(code), map: null };
    },
  };
}
