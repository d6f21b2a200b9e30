import type { Plugin } from 'rollup';

/** The one Trusted Types policy name that a host page has to allow. */
export const POLICY_NAME = 'scp-lit';

const CREATE_POLICY = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/g;

/**
 * Rollup plugin: Lit makes its Trusted Types policy when it loads. A second file of ours on the same page would make a
 * policy of the same name, which the browser refuses, and that file would stop. So the first file leaves its policy
 * where the others find it.
 * @throws {Error} when Lit's text has changed, so that the replacement no longer fits exactly once
 */
export function sharedPolicy(): Plugin {
  let replaced = 0;
  return {
    name: 'shared-policy',
    buildStart() {
      replaced = 0;
    },
    transform(code, id) {
      if (!/\/lit-html\/(\w+\/)*lit-html\.js$/.test(id.replaceAll('\\', '/'))) return null;
      return {
        code: code.replace(CREATE_POLICY, (_match, trustedTypes: string, rules: string) => {
          replaced += 1;
          return `(globalThis[Symbol.for("scp/policy/1")]??=${trustedTypes}.createPolicy("${POLICY_NAME}",${rules}))`;
        }),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && replaced !== 1)
        this.error(`Lit's createPolicy("lit-html", …) was found ${replaced} times, not once.`);
    },
  };
}
