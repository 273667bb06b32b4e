import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * A package that another one brings along, in the very copy that it uses itself.
 * @param {string} owner such as `vitest`
 * @param {string} name such as `@vitest/expect`
 * @returns {string} its address
 */
export function broughtBy(owner, name) {
  const resolver = createRequire(import.meta.resolve(owner));
  return pathToFileURL(resolver.resolve(name)).href;
}
