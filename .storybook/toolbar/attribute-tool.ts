import { html, type LitElement } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import type { Tool } from './tool.js';

/** Elements of ours in a story that has just been rendered. */
type Change = (element: LitElement) => void;

/** Stands behind a story in a template, so that it runs when the story's elements are there, before they load. */
class AfterStory extends Directive {
  constructor(part: PartInfo) {
    super(part);
  }

  override render(_change: Change): string {
    return '';
  }

  override update({ startNode }: ChildPart, [change]: [Change]): string {
    // At first that is a fragment: the part's own `parentNode` would be where the fragment goes.
    const around = startNode?.parentNode as ParentNode | null;
    for (const element of around?.querySelectorAll<LitElement>('*') ?? [])
      if (element.localName.startsWith('scp-')) change(element);
    return '';
  }
}

/** Does something to every element of ours that a story shows. */
export const afterStory = directive(AfterStory);

/** What this toolbar set on an element, and what the story had there. */
interface Override {
  readonly ours: string;
  readonly story: string | null;
}

const overrides = new WeakMap<Element, Map<string, Override>>();

function setAttribute(element: Element, name: string, value: string): void {
  const own = overrides.get(element) ?? new Map<string, Override>();
  overrides.set(element, own);
  const before = own.get(name);
  const present = element.getAttribute(name);
  // The story itself may have set another one since.
  const story = before !== undefined && present === before.ours ? before.story : present;
  const wanted = value === '' ? story : value;
  if (value === '') own.delete(name);
  else own.set(name, { ours: value, story });
  if (wanted === null) element.removeAttribute(name);
  else if (wanted !== present) element.setAttribute(name, wanted);
}

/**
 * A tool that sets an attribute on every element of a story. Its first item is the empty value: what the story says.
 * @param valueOf the attribute's value for what was chosen; default: the choice itself
 */
export const attributeTool = (
  tool: Omit<Tool, 'decorate' | 'items'> & { readonly items: Readonly<Record<string, string>> },
  attribute: string,
  valueOf: (chosen: string) => string = (chosen) => chosen,
): Tool => ({
  ...tool,
  items: { own: 'Story’s own', ...tool.items },
  decorate: (story, chosen) =>
    html`${story()}${afterStory((element: LitElement) =>
      setAttribute(element, attribute, chosen === 'own' ? '' : valueOf(chosen)),
    )}`,
});
