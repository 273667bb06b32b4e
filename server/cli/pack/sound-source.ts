import { type ReadPack, readPack } from '../../../rules/read-pack';
import { hasErrors, lintPack } from '../../packs/lint/lint-pack';
import { makeBody } from '../../packs/make-body';
import { placeText } from '../../packs/source/place';
import type { PackSource } from '../../packs/source/whole-source';
import { FOUND, Stop, valueOrStop } from '../stop';
import { printIssues } from './lint';
import { readPackSource } from './pack-source';

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
  const body = makeBody(source);
  return { body, ...valueOrStop(readPack(body)) };
}

/** A pack whose rules can be run, sound or not; ends the command where it cannot be parsed. */
export async function readRunnablePack(file: string): Promise<ReadPack & { source: PackSource }> {
  const source = await readPackSource(file);
  stopAtProblems(source);
  return { ...valueOrStop(readPack(makeBody(source, 'trial'))), source };
}

/** Ends the command where a source cannot be parsed or misses what it includes. */
export function stopAtProblems({ problems }: PackSource): void {
  const [first] = problems;
  if (!first) return;
  throw new Stop(
    `${placeText(first.place)} ${first.what}`,
    `${first.cure} "guidepost pack lint" says all of it.`,
    FOUND,
  );
}
