import { Icon } from '../basic/icon';
import { useDeskWords } from '../words/words-context';

export function OfflineNote() {
  const { say } = useDeskWords();
  return (
    <div class="gp-note" data-tone="quiet" role="status">
      <Icon name="slash" />
      <p class="gp-note-body">{say('desk.offline')}</p>
    </div>
  );
}
