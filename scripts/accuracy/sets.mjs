import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The labelled sets of a folder: NAME.jsonl, with NAME.lists.json beside it where the rows need word lists, and splits.json.
 * @returns {{ name: string, split: string, lists: Record<string, string[]>, rows: object[] }[]}
 */
export function readSets(folder, { split, only }) {
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder}.\n  Give one with --sets DIR.`);
  const splits = readJson(join(folder, 'splits.json')) ?? {};
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .filter((name) => only.length === 0 || only.includes(name))
    .filter((name) => split === 'all' || splits[name] === split)
    .sort();
  if (names.length === 0) {
    throw new Error(
      `No set of ${folder} fits.\n  A set is a file NAME.jsonl; splits.json says which split it is in.`,
    );
  }
  return names.map((name) => ({
    name,
    split: splits[name] ?? '-',
    lists: readJson(join(folder, `${name}.lists.json`)) ?? {},
    rows: readRows(join(folder, `${name}.jsonl`)),
  }));
}

function readRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        throw new Error(
          `${file}:${index + 1} is not JSON.\n  Each line is one row: {"id", "text", "expect": [...]}.`,
        );
      }
    });
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
