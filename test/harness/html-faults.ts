import { HtmlValidate } from 'html-validate';

/** The rules of the HTML standard and those that keep pages accessible; nothing about how markup is written down. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // A file of the same site needs no hash.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari takes a list without bullets for layout, and the role brings it back.
    'no-redundant-role': 'off',
    // A name may begin with a heading that stands only where the page gave one; test/harness/markup.ts looks at the rest.
    'no-missing-references': 'off',
    // Lists and groups are named where several on a page are alike.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What is wrong with a whole page, as HTML has it. */
export async function htmlFaults(page: string): Promise<string[]> {
  const { results } = await checker.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId}, line ${line}: ${message} ${selector ?? ''}`),
  );
}
