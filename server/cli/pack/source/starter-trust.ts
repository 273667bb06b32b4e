/// <reference types="vite/types/importMeta.d.ts" />
import type { Command } from 'commander';
import { sha256 } from '../../../../domain/hash';
import { type PublicKey, parsedJson, publicKeySchema } from '../../../../rules/jws';
import {
  isSignedCatalogue,
  readCatalogue,
  type StarterCatalogue,
} from '../../../../rules/starter-catalogue';
import { readPublicKey } from '../key-folder';
import type { StarterPack } from './starter-packs';

/** What a starter pack is held against. */
export interface StarterTrust {
  readonly catalogue: StarterCatalogue | undefined;
  /** Undefined between two releases: the signature is made when one is built. */
  readonly signature: string | undefined;
  readonly keys: readonly PublicKey[];
  /** Somebody named the key, so nothing without its signature will do. */
  readonly mustBeSigned: boolean;
}

// Built into the command like the packs themselves. A glob, since the last two are there only once a release was signed.
const CATALOGUES = import.meta.glob<string>('../../../../rules/packs/catalogue/starters.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SIGNATURES = import.meta.glob<string>('../../../../rules/packs/starters.jws', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const KEYS = import.meta.glob<string>('../../../../public/starter-key.public.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const BUILT_IN: StarterTrust = {
  catalogue: readCatalogue(Object.values(CATALOGUES)[0] ?? ''),
  signature: Object.values(SIGNATURES)[0],
  keys: Object.values(KEYS).flatMap((text) => {
    const key = publicKeySchema.safeParse(parsedJson(text));
    return key.success ? [key.data] : [];
  }),
  mustBeSigned: false,
};

let trust = BUILT_IN;

/** Adds `--starter-key` to a command that reads packs. */
export function withStarterKey(command: Command): Command {
  return command
    .option('--starter-key <file>', 'public key that must have signed the starter packs')
    .hook('preAction', async (_command, action) => {
      const { starterKey } = action.opts<{ starterKey?: string }>();
      trust =
        starterKey === undefined
          ? BUILT_IN
          : { ...BUILT_IN, keys: [await readPublicKey(starterKey)], mustBeSigned: true };
    });
}

/** Why a starter pack is not the one that was released, with the cure; undefined where it is. */
export async function whyNotTrusted(
  starter: StarterPack,
  against: StarterTrust = trust,
): Promise<{ what: string; cure: string } | undefined> {
  const { catalogue, keys, mustBeSigned } = against;
  const { name, file, text } = starter;
  const entry = catalogue?.packs.find((pack) => pack.name === name);
  if (entry?.sha256 !== (await sha256(text))) {
    return {
      what: `The starter pack "${name}" is not the one that the catalogue names: ${file} was changed.`,
      cure: 'Take a whole release of Guidepost. To change a rule, use change: in your own pack; to change the file, raise its version and run "guidepost pack catalogue".',
    };
  }
  if (keys.length === 0 || (await isSigned(against))) return undefined;
  return {
    what: `The starter pack "${name}" is not signed with the key that was ${mustBeSigned ? 'named' : 'released'}.`,
    cure: 'Check the key, and take the packs from a whole release of Guidepost, which is signed.',
  };
}

async function isSigned({ catalogue, signature, keys, mustBeSigned }: StarterTrust) {
  if (signature === undefined || !catalogue) return !mustBeSigned;
  return isSignedCatalogue(catalogue, signature, keys);
}
