import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier/flat';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The layers of src/, earliest first: a file imports from its own layer or an earlier one (see src/README.md). */
const LAYERS = ['domain', 'dataset', 'search', 'controllers', 'ui', 'elements', 'host-page', 'snippet', 'builder'];

const later = (layer) => LAYERS.slice(LAYERS.indexOf(layer) + 1);

const layerRules = LAYERS.filter((layer) => later(layer).length > 0).map((layer) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: later(layer).map((name) => `**/${name}/**`),
            message: `src/${layer} comes before these layers: move what both need down a layer.`,
          },
          ...(layer === 'search' ? [] : [{ group: ['minisearch'], message: 'Only src/search imports minisearch.' }]),
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'storybook-static/', '**/*.generated.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: { wc: { elementBaseClasses: ['LitElement', 'ScpElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Templates pass methods of the class to Lit, which binds them.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A hook names the parameters that its overrides get.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  ...layerRules,
  {
    files: ['src/{domain,dataset,search,snippet}/**/*.ts', 'src/{elements,builder}/**/*.model.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document'],
      // Prototypes of the host page may carry enumerable additions.
      'no-restricted-syntax': [
        'error',
        { selector: 'ForInStatement', message: 'Use Object.keys: a host page may have changed prototypes.' },
      ],
    },
  },
  {
    files: LAYERS.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Array', property: 'from', message: 'Use a spread: Prototype.js and MooTools put their own there.' },
      ],
    },
  },
  {
    // Storage is a promise of SECURITY.md: one module touches it, and only with save="device".
    files: LAYERS.slice(LAYERS.indexOf('controllers')).map((layer) => `src/${layer}/**/*.ts`),
    ignores: ['src/controllers/device-picks.ts'],
    rules: {
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
      'no-restricted-properties': [
        'error',
        { object: 'Array', property: 'from', message: 'Use a spread: Prototype.js and MooTools put their own there.' },
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'cookie'].map((property) => ({
          property,
          message: 'Only src/controllers/device-picks.ts touches storage.',
        })),
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./[a-z-]+/(?!.*\\.\\.)',
              message: 'Elements never import each other: move what both need down a layer.',
            },
            { group: ['minisearch'], message: 'Only src/search imports minisearch.' },
            {
              regex: '^lit/directives/(style-map|unsafe-html|unsafe-svg)',
              message: 'Blocked by a strict content security policy, or unsafe with data from a file.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    languageOptions: { globals: globals.mocha },
    rules: {
      // @open-wc/testing types every assertion as a promise, and chai's assertions are expressions.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // Their packages are installed by one command alone, which checks their types itself: no rule can ask for types here.
    files: ['test/bench/contenders/**/*.{js,ts}', 'test/frameworks/{react,vue,svelte}/**/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['test/bench/contenders/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  prettier,
);
