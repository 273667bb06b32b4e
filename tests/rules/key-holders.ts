import { readFile, writeFile } from 'node:fs/promises';
import { aPack, RULE } from './a-pack-text';
import { guidepost } from './cli/in-process';
import { scratchFolder } from './cli/scratch-folder';
import type { Outcome } from './guidepost-command';

/** A folder in which each holder has the keys that are theirs, and Ada, who publishes, the root in use and the feed. */
export function keyHolders() {
  const { path } = scratchFolder();
  const at = (...names: string[]) => path(names.join('/'));
  const inUse = () => at('ada', 'root-acme.jws');
  const keysOf = (holders: readonly string[]) => ['--keys', ...holders.map((name) => at(name))];
  const root = (...args: string[]) => guidepost('pack', 'root', ...args);
  const publicKey = (holder: string, name: string) => at(holder, `${name}-key.public.json`);
  const keyId = async (holder: string, name: string): Promise<string> =>
    JSON.parse(await readFile(publicKey(holder, name), 'utf8')).kid;
  return {
    at,
    inUse,
    publicKey,
    keyId,
    makeKeys: (holder: string, ...more: string[]) =>
      guidepost('pack', 'keys', ...more, '--out', at(holder)),
    /** Signs the pack into the feed. */
    sign: async (version: number, ...more: string[]): Promise<Outcome> => {
      await writeFile(at('pack.yaml'), aPack(RULE, version));
      const files = [at('pack.yaml'), '--out', at('feed')];
      return guidepost('pack', 'sign', ...files, ...keysOf(['ada']), ...more);
    },
    checkFeed: (name: string, ...more: string[]) =>
      guidepost('pack', 'check-feed', at(name), ...more),
    show: (file: string, ...more: string[]) => root('show', file, ...more),
    /** Makes the root after the one in use, signed by the holders. */
    rotate: (to: string, holders: readonly string[], ...change: string[]) =>
      root('rotate', '--from', inUse(), ...keysOf(holders), ...change, '--out', at(to)),
    cosign: (name: string, holders: readonly string[], ...more: string[]) =>
      root('cosign', at(name), '--from', inUse(), ...(holders[0] ? keysOf(holders) : []), ...more),
    adopt: (name: string) => root('adopt', at(name), ...keysOf(['ada'])),
  };
}
