import type { Stage } from '../../domain/finding';
import type { PageWords } from '../words/page-language';

/** "legal, press and managers" */
export function groupNames(stages: readonly Stage[], words: PageWords): string {
  return words.list(stages.map((stage) => stage.group));
}
