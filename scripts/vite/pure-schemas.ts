import type { Plugin } from 'vite';

const OWN_SCHEMAS = /\/(?:domain|rules|platform|sites)\/[^?]*\.ts$/;
/** A long chain has its first dot on the next line. */
const CALL = /(?<![\w$.])z(?=\s*\.[a-zA-Z]+\()/g;

/**
 * Marks every call that builds a schema as free of side effects, so that schemas which a script does not use, and with them the whole
 * library, stay out of it. Only in our own source, where `z` is always zod: telling the bundler that every `z` is pure breaks libraries
 * whose minified code has a function of that name.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'guidepost:pure-schemas',
    enforce: 'pre',
    transform(code, id) {
      if (!OWN_SCHEMAS.test(id) || !/from 'zod/.test(code)) return undefined;
      return { code: code.replace(CALL, '/* @__PURE__ */ z'), map: null };
    },
  };
}
