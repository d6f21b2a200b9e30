import { NAMES } from '../dataset/place.js';
import type { DataIssue, Dataset } from '../domain/types.js';

/** Tags that editors of websites put around text, and the commonest names of characters in HTML. */
const MARKUP =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|script|small|span|strong|style|su[bp]|t[dhr]|table|tbody|u|ul)\b[^<>]*>|&(?:amp|apos|gt|hellip|[lr][ds]quo|lt|[mn]dash|nbsp|pound|quot|#\d{1,6}|#x[\da-f]{1,5});/i;

/** What spreadsheets and programs write where they have no value. */
const NO_VALUE = /^(?:null|undefined|NaN|#N\/A|#(?:DIV\/0|NULL|NUM|REF|VALUE)!|#NAME\?)$|\[object Object\]/;

/** A longer tag is cut off in a message. */
const LONGEST = 30;

const nameOf = (record: object): string | undefined =>
  NAMES.map((field) => (record as Readonly<Record<string, unknown>>)[field]).find((name) => typeof name === 'string');

/**
 * Texts that were copied from a web page with its markup, or that a spreadsheet or a program filled in. They are safe,
 * because elements show every text as it is written, and that is what readers see: `<p>`, `&amp;`, `null`.
 */
export function markupWarnings(dataset: Dataset): DataIssue[] {
  const found: DataIssue[] = [];
  const look = (value: unknown, path: string, field: string, record: string): void => {
    if (typeof value === 'string') {
      const [markup] = MARKUP.exec(value) ?? NO_VALUE.exec(value) ?? [];
      if (markup === undefined) return;
      const shown = markup.length > LONGEST ? `${markup.slice(0, LONGEST)}…` : markup;
      const message = `${record}: “${field}” has ${shown} in it, and readers see it like that. Write plain text.`;
      found.push({ path, code: 'markup', severity: 'warning', message });
    } else if (Array.isArray(value)) {
      value.forEach((entry, at) => look(entry, `${path}/${at}`, field, record));
    } else if (typeof value === 'object' && value !== null) {
      const name = nameOf(value);
      for (const [key, child] of Object.entries(value))
        look(child, `${path}/${key}`, key, name === undefined ? record : `“${name}”`);
    }
  };
  look(dataset, '', '', 'The data');
  return found;
}
