import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const HOSTS = [
  'https://x.com/*',
  'https://twitter.com/*',
  'https://mobile.x.com/*',
  'https://mobile.twitter.com/*',
  'https://pro.x.com/*',
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://m.facebook.com/*',
  'https://business.facebook.com/*',
  'https://www.linkedin.com/*',
];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: 'Guidepost',
    host_permissions: HOSTS,
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '137' }),
  }),
});
