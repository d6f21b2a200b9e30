import 'accessibility-checker-engine/ace-window.js';

/** What the engine says of one element and one rule. */
interface Finding {
  readonly ruleId: string;
  readonly message: string;
  /** For example `['VIOLATION', 'FAIL']`, or `['RECOMMENDATION', 'FAIL']`. */
  readonly value: readonly [policy: string, confidence: string];
  readonly node: Element;
  readonly path: { readonly dom: string };
}

declare global {
  interface Window {
    /** IBM Equal Access is a classic script: it leaves itself on the window. */
    ace_ibma: {
      readonly Checker: new () => {
        check(node: Element, rulesets: readonly string[]): Promise<{ readonly results: readonly Finding[] }>;
      };
    };
  }
}

/** A finding that is not true of our elements, why, and what shows that it is not. */
interface Exception {
  readonly rule: string;
  readonly why: string;
  readonly isSo: (node: Element) => boolean;
}

const rootOf = (node: Element): Document | ShadowRoot => node.getRootNode() as Document | ShadowRoot;

const EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'table_headers_ref_valid',
    why: 'The engine looks for ids in the document, not in the shadow root that the table is in.',
    isSo: (node) =>
      (node.getAttribute('headers') ?? '')
        .split(' ')
        .every((id) => rootOf(node).getElementById(id)?.localName === 'th'),
  },
  {
    rule: 'input_checkboxes_grouped',
    why: 'Radio buttons of the same name in two shadow roots are two groups. The engine takes them for one.',
    isSo: (node) => {
      const group = node.closest('fieldset');
      const name = node.getAttribute('name') ?? '';
      const ofThatName = rootOf(node).querySelectorAll(`input[name="${CSS.escape(name)}"]`);
      return group !== null && [...ofThatName].every((input) => group.contains(input));
    },
  },
];

const excepted = ({ ruleId, node }: Finding): boolean =>
  EXCEPTIONS.some(({ rule, isSo }) => rule === ruleId && isSo(node));

/**
 * Runs IBM Equal Access on an element of the page and everything in it, open shadow roots included: WCAG 2.2 at levels A
 * and AA. What it merely recommends does not count.
 * @returns each rule that is broken, and where
 */
export async function equalAccessFaults(element: Element): Promise<string[]> {
  const { results } = await new window.ace_ibma.Checker().check(element, ['WCAG_2_2']);
  if (results.length === 0) throw new Error('IBM Equal Access found nothing to check in this element.');
  return results
    .filter(({ value: [policy, confidence] }) => policy === 'VIOLATION' && confidence === 'FAIL')
    .filter((finding) => !excepted(finding))
    .map(({ ruleId, message, path }) => `${ruleId}: ${message}\n  ${path.dom}`);
}
