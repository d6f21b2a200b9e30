import MagicString from 'magic-string';
import type { Plugin } from 'rollup';
import { nodesIn, type Node } from './syntax-nodes.js';

/** White space and comments. */
const GAP = String.raw`(?:\s|/\*[\s\S]*?\*/)`;

/**
 * Strings and addresses (group 1) stay as they are. Gaps go around punctuation (group 2) and after a colon (group 3):
 * before a colon one matters, as in `p :first-child`.
 */
const TOKEN = new RegExp(
  String.raw`("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\))|${GAP}*([{};,>])${GAP}*|(:)${GAP}+|${GAP}+`,
  'g',
);

/** A style sheet, or the part of one between two `${…}`, without comments and needless white space. */
export function minifyCss(css: string): string {
  return css
    .replace(
      TOKEN,
      (_match, kept?: string, punctuation?: string, colon?: string) => kept ?? punctuation ?? colon ?? ' ',
    )
    .replaceAll(';}', '}');
}

/**
 * The text of a template, or the part of one between two `${…}`, with one space for each stretch of white space that
 * has a line end: what a browser makes of it anyway. Nothing is taken out whole: a space between two words or buttons
 * is seen.
 */
export const minifyHtml = (html: string): string => html.replace(/[ \t]*\n\s*/g, ' ');

interface TaggedTemplate extends Node {
  tag: { type: string; name?: string };
  quasi: { quasis: { start: number; end: number; value: { raw: string } }[] };
}

const MINIFIERS: ReadonlyMap<string | undefined, (text: string) => string> = new Map([
  ['css', minifyCss],
  ['html', minifyHtml],
  ['svg', minifyHtml],
]);

const isTaggedTemplate = (node: Node): node is TaggedTemplate => node.type === 'TaggedTemplateExpression';

/** Rollup plugin: minifies the text of css`…`, html`…` and svg`…` templates. */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    transform(code) {
      if (!/\b(css|html|svg)\s*`/.test(code)) return null;
      const text = new MagicString(code);
      for (const node of nodesIn(this.parse(code))) {
        if (!isTaggedTemplate(node)) continue;
        const minify = MINIFIERS.get(node.tag.name);
        if (minify === undefined) continue;
        for (const { start, end, value } of node.quasi.quasis) {
          if (end > start) text.overwrite(start, end, minify(value.raw));
        }
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
