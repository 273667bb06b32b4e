import { type ReadPack, readPack } from '../../../rules/read-pack';
import { FOUND, Stop, valueOrStop } from '../stop';
import { printIssues } from './lint';
import { bodyOf, hasErrors, lintPack } from './lint-pack';
import { type PackSource, readPackSource } from './pack-source';

export interface SoundPack extends ReadPack {
  /** The bytes to sign. */
  readonly body: string;
}

/** A pack without lint errors, or the end of the command with all of them printed. */
export async function readSoundPack(file: string): Promise<SoundPack> {
  const source = await readPackSource(file);
  const issues = lintPack(source, new Date().toISOString());
  if (hasErrors(issues)) {
    printIssues(file, issues);
    throw new Stop(`${file} has errors; nothing was written.`, 'Mend them, then try again.', FOUND);
  }
  const body = bodyOf(source);
  return { body, ...valueOrStop(readPack(body)) };
}

export function stopAtSyntax({ file, syntax }: PackSource): void {
  const [first] = syntax;
  if (!first) return;
  const { line, column } = first.place;
  throw new Stop(
    `${file}:${line}:${column} is neither YAML nor JSON: ${first.message}`,
    'Run "guidepost pack lint" for all of it.',
    FOUND,
  );
}
