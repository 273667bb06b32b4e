import type { Stage } from '../../domain/finding';
import { useWords } from '../words/words-context';
import { Phrase } from './phrase';

export interface StageNameProps {
  readonly stage: Stage;
}

/** "managers (one person)" */
export function StageName({ stage }: StageNameProps) {
  const { say } = useWords();
  const need =
    typeof stage.need === 'number'
      ? say('stage.some', { count: stage.need })
      : say(`stage.${stage.need}`);
  return <Phrase text={say('stage.group')} values={{ group: stage.group, need }} />;
}
