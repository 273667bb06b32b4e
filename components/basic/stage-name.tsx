import type { Stage } from '../../domain/finding';
import { useWords } from '../words/words-context';
import { Phrase } from './phrase';
import { groupName } from './stage-words';

export interface StageNameProps {
  readonly stage: Stage;
}

/** "managers (one person)" */
export function StageName({ stage }: StageNameProps) {
  const words = useWords();
  const { say } = words;
  const need =
    typeof stage.need === 'number'
      ? say('stage.some', { count: stage.need })
      : say(`stage.${stage.need}`);
  return (
    <Phrase text={say('stage.group')} values={{ group: groupName(stage.group, words), need }} />
  );
}
