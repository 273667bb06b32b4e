import type { Plugin } from 'vite';

/** What WXT puts around a script of ours; `definition` is our module. */
const WRAPPER = /^\0virtual:wxt-(content-script-isolated-world|unlisted-script)-entrypoint\?/;
const OWN_MODULE = /import definition from ("[^"]+");/;

/**
 * Runs content scripts and injected scripts without WXT's wrapper: it weighs a tenth of a document_start script, and tells the page the
 * extension's id in the name of an event. What it is for (a script that an update left behind) `start.ts` does itself. Of a content script
 * only its `main` comes along: where it runs is the manifest's matter.
 */
export function bareScripts(): Plugin {
  return {
    name: 'guidepost:bare-scripts',
    transform(code, id) {
      const wrapper = id.match(WRAPPER);
      if (!wrapper) return undefined;
      const own = code.match(OWN_MODULE);
      if (!own) throw new Error(`WXT's wrapper has changed: ${id}`);
      const isUnlisted = wrapper[1] === 'unlisted-script';
      const bare = isUnlisted
        ? `${own[0]}\nexport default definition.main();\n`
        : `import { main } from ${own[1]};\nexport default main();\n`;
      return { code: bare, map: null };
    },
  };
}
