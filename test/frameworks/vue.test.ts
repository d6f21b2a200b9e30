import { describeApplication } from './application.js';

// The plugin is installed by `npm run test:frameworks` alone, so that no rule and no type may ask for it.
const PLUGIN = '@vitejs/plugin-vue';
const { default: vue } = (await import(PLUGIN)) as {
  default: (options: unknown) => NonNullable<Parameters<typeof describeApplication>[1]>[number];
};

describeApplication('vue', [
  vue({ template: { compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('scp-') } } }),
]);
