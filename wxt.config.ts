import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { COVERED_MATCHES } from './platform/covered-hosts';
import { SHORTCUTS } from './platform/shortcut';
import { bareScripts } from './scripts/vite/bare-scripts';
import { leanSelectors } from './scripts/vite/lean-selectors';
import { pureSchemas } from './scripts/vite/pure-schemas';

/** Test builds have open shadow roots (axe and Playwright see no closed ones) and a folder of their own. */
const forTests = Boolean(process.env.GUIDEPOST_TEST);

/** Public half of an RSA pair, so that the extension has one id everywhere: ppffljhonemoekfnbnpbgejjcfldabkd. The other half was thrown away. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0ssDMp8GCA2C2sB7Hl62Fd4eCot7uoqnQLPuhyK3/+BK6j6t5bgEmQt5pUwHaaFnPf9SY1yMqI0ugpxNicB8ykEkFEP7SM6kWEBx6aCwkEQj+gwyuViPrD+LhP1J8WTkGdNlUTaRhyow/9f9ooDmxmssfHfu257427gIPcMWDME32ZBWE2H5ShYgHf9cNhomrVQbfiQjl1qh0CnW8Oc1kfISBEmKUWWKO2l9XF/pi01frPDlOSNu+3OQNZGghIEqaWkT5Ct+X2WPeEvb5ZuOUTczEnMiJPPE7DpkE6eXp8dVC2i27lEUgZQGGZEaT1f1wAtr8IfHfxv1yqvMi9vpGQIDAQAB';

/** Own files only; the network for the approval server and the policy, in clear only on this machine. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https: http://localhost:* http://127.0.0.1:*',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const CHROMIUM_ONLY = {
  key: CHROMIUM_KEY,
  minimum_chrome_version: '137',
  storage: { managed_schema: 'managed_schema.json' },
};

const FIREFOX_ONLY = {
  browser_specific_settings: {
    gecko: {
      id: 'guidepost@guidepost.example',
      strict_min_version: '140.0',
      // What authors submit goes to their company's own server, with who submitted it.
      data_collection_permissions: { required: ['websiteContent', 'personallyIdentifyingInfo'] },
    },
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: forTests ? '.output/test' : '.output',
  vite: () => ({
    plugins: [pureSchemas(), leanSelectors(), bareScripts(), preact()],
    define: { __OPEN_SHADOW__: JSON.stringify(forTests) },
  }),
  zip: {
    excludeSources: [
      '.guidepost/**',
      '.output/**',
      '**/*.pem',
      '**/*.key',
      '**/*private*',
      '.env*',
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'identity'],
    host_permissions: COVERED_MATCHES,
    // Asked for only where a policy lies on a static host that sends no CORS headers.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    commands: SHORTCUTS,
    icons: iconSet('governed', [16, 32, 48, 128]),
    action: { default_title: '__MSG_toolbarTitle__', default_icon: iconSet('quiet', [16, 32, 48]) },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox' ? FIREFOX_ONLY : CHROMIUM_ONLY),
  }),
});

function iconSet(state: string, sizes: readonly number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [String(size), `icons/${state}-${size}.png`]));
}
