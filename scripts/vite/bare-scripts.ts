import type { Plugin } from 'vite';

/** What WXT puts around a script of ours; `definition` is our module. */
const WRAPPER = /^\0virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint\?/;
const OWN_MODULE = /import definition from "[^"]+";/;

/**
 * Runs content scripts and injected scripts without WXT's wrapper: it weighs a tenth of a document_start script, and tells the page the
 * extension's id in the name of an event. What it is for (a script that an update left behind) `start.ts` does itself.
 */
export function bareScripts(): Plugin {
  return {
    name: 'guidepost:bare-scripts',
    transform(code, id) {
      if (!WRAPPER.test(id)) return undefined;
      const own = code.match(OWN_MODULE);
      if (!own) throw new Error(`WXT's wrapper has changed: ${id}`);
      return { code: `${own[0]}\nexport default definition.main();\n`, map: null };
    },
  };
}
