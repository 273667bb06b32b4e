import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG = /\/tests\/server\/(?:trials\/|matrix\/|cli\/|killed|audit-tamperings|start)/;

/**
 * Files that take seconds to minutes are begun first: begun last, they keep one worker busy while the others have nothing left to do.
 * vitest goes by the durations of earlier runs, which a fresh copy of the repository does not have.
 */
export class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
