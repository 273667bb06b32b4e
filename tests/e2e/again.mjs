import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportsFolder } from '../../scripts/set-up.mjs';

/**
 * What failed in a run, for a second try of just that (`--again`). A run that ended before its end leaves no list: then everything runs again.
 * @param {string} runner names the list, as in `failed-chromium.json`
 */
export function openAgain(runner, args = process.argv) {
  const file = failedFile(runner);
  const before =
    args.includes('--again') && existsSync(file)
      ? new Set(JSON.parse(readFileSync(file, 'utf8')))
      : undefined;
  rmSync(file, { force: true });
  return {
    isWanted: (name) => !before || before.has(name),
    keep: (failed) => writeFileSync(file, JSON.stringify(failed)),
  };
}

export function failedFile(runner) {
  return join(reportsFolder(), `failed-${runner}.json`);
}
