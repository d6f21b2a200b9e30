import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  // Stories load /data/dataset.json, in Storybook as in the tests.
  staticDirs: [
    { from: '../data', to: '/data' },
    { from: '../stories/pictures', to: '/stories/pictures' },
  ],
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
