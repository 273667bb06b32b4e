import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const MATCHES = [
  'https://*.x.com/*',
  'https://x.com/*',
  'https://*.facebook.com/*',
  'https://*.linkedin.com/*',
];

/** A bare extension around the adapter: its code runs in the isolated world, as in the product. Answers the two folders. */
export async function buildAgent() {
  const folders = {};
  for (const browser of ['chromium', 'firefox']) {
    const folder = `${REPOSITORY}.output/sites-agent/${browser}`;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await bundleInto(folder);
    await writeFile(`${folder}/manifest.json`, JSON.stringify(manifestFor(browser)));
    folders[browser] = folder;
  }
  return folders;
}

function bundleInto(outDir) {
  return build({
    root: REPOSITORY,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: `${REPOSITORY}tests/sites/agent.ts`,
        output: { format: 'iife', entryFileNames: 'agent.js' },
      },
    },
  });
}

function manifestFor(browser) {
  return {
    manifest_version: browser === 'firefox' ? 2 : 3,
    name: 'Guidepost adapter contract',
    version: '1',
    content_scripts: [
      { matches: MATCHES, js: ['agent.js'], run_at: 'document_start', all_frames: true },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'contract@guidepost.test' } },
    }),
  };
}
