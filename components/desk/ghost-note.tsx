import { posterOf } from '../../domain/ghost-writing';
import type { Submission } from '../../domain/submission';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';

export interface GhostNoteProps {
  readonly submission: Submission;
  /** Id of who looks. */
  readonly me: string;
}

/** To the person in whose name a draft goes out: who wrote it, and who will post it. */
export function GhostNote({ submission, me }: GhostNoteProps) {
  const { say } = useDeskWords();
  if (submission.principal?.id !== me) return null;
  const writer = (submission.preparedBy ?? submission.author).name;
  const isPoster = posterOf(submission).id === me;
  return (
    <div class="gp-note" data-tone="tip">
      <Icon name="pen" />
      <div class="gp-note-body">
        <p class="gp-note-title">
          <Phrase text={say('ghost.for-you.by')} values={{ writer }} />
        </p>
        <p>
          <Phrase
            text={say(isPoster ? 'ghost.you-post' : 'ghost.writer-posts')}
            values={{ writer }}
          />
        </p>
      </div>
    </div>
  );
}
