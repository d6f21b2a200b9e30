import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { AXE_TAGS } from './axe-tags.js';

declare global {
  interface Window {
    /** axe-core is a classic script: it leaves itself on the window. */
    axe: typeof axeCore;
  }
}

const describeRule = ({ id, help, nodes }: axeCore.Result) =>
  `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${JSON.stringify(target)}\n  ${failureSummary ?? ''}`).join('\n')}`;

/**
 * Runs axe on an element of the page and everything in it, open shadow roots included.
 * @throws {Error} that names each rule that is broken, and where
 */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations, passes } = await window.axe.run(element, { runOnly: AXE_TAGS });
  if (violations.length > 0) throw new Error(violations.map(describeRule).join('\n\n'));
  if (passes.length === 0) throw new Error('axe found nothing to check in this element.');
}
