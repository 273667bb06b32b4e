/// <reference types="vite/types/importMeta.d.ts" />

/** The packs of rules/packs by name, as they were written: built into the command, so that it needs no folder beside it. */
const TEXTS = import.meta.glob<string>('../../../../rules/packs/*.{yaml,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface StarterPack {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const STARTERS: readonly StarterPack[] = Object.entries(TEXTS).map(([path, text]) => {
  const file = path.slice(path.indexOf('rules/packs/'));
  return { name: file.replace(/^.*\/|\.\w+$/g, ''), file, text };
});

export const STARTER_NAMES: readonly string[] = STARTERS.map(({ name }) => name).sort();

export function starterPack(name: string): StarterPack | undefined {
  return STARTERS.find((starter) => starter.name === name);
}
