import type { Stage } from '../../domain/finding';
import type { PageWords } from '../words/page-words';

/** "managers (one person)" */
export function stageName(stage: Stage, { say }: PageWords): string {
  const need =
    typeof stage.need === 'number'
      ? say('stage.some', { count: stage.need })
      : say(`stage.${stage.need}`);
  return say('stage.group', { group: stage.group, need });
}

/** "legal, press and managers" */
export function groupNames(stages: readonly Stage[], words: PageWords): string {
  return words.list(stages.map((stage) => stage.group));
}
