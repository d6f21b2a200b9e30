import type { StorybookConfig } from '@storybook/web-components-vite';

type StaticDir = string | { from: string; to: string };

const BUILT_WITH: readonly StaticDir[] = [
  { from: '../data', to: '/data' },
  { from: '../stories/pictures', to: '/stories/pictures' },
];

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  // Stories load /data/dataset.json, in Storybook as in the tests. The development server has every file of the project
  // at its own address; given these too, it would hand them out where a module imports them.
  staticDirs: (dirs: readonly StaticDir[] = [], { configType }) =>
    configType === 'DEVELOPMENT' ? [...dirs] : [...dirs, ...BUILT_WITH],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (options) => ({
    ...options,
    optimizeDeps: {
      ...options.optimizeDeps,
      // Without these, the development server loads two copies of Lit.
      include: [...(options.optimizeDeps?.include ?? []), 'lit', 'lit/directive-helpers.js'],
    },
  }),
};

export default config;
