import type { Stage } from '../../domain/finding';
import { ownerOfStage } from '../../domain/ghost-writing';
import type { PageWords } from '../words/page-language';

/** A group by its name; a stage of one person's own by what that person is. */
export function groupName(group: string, { say }: Pick<PageWords, 'say'>): string {
  const owner = ownerOfStage(group);
  return owner ? say(`stage.${owner}`) : group;
}

/** "legal, press and managers" */
export function groupNames(stages: readonly Stage[], words: PageWords): string {
  return words.list(stages.map((stage) => groupName(stage.group, words)));
}
