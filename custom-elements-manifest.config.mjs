/** Editors and Storybook show what an element offers, not how it works inside. */
const publicMembersOnly = {
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
    for (const declaration of declarations) {
      declaration.members = declaration.members?.filter(
        ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
      );
    }
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/ui/scp-element.ts'],
  exclude: ['**/*.model.ts', '**/*.styles.ts', '**/*.view.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly],
};
