import type { Session } from '../../domain/session';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';
import { SessionFacts } from './session-facts';

export interface ConnectSessionsProps {
  /** Undefined until they were asked for. */
  readonly sessions: readonly Session[] | undefined;
  readonly now: number;
  readonly busy: boolean;
  readonly onShow: () => void;
  readonly onEnd: (id: string) => void;
}

/** Where this person is signed in, and how to end it elsewhere. */
export function ConnectSessions({ sessions, now, busy, onShow, onEnd }: ConnectSessionsProps) {
  const { say } = useDeskWords();
  if (!sessions) {
    return (
      <div class="gp-actions">
        <Button look="quiet" disabled={busy} onPress={onShow}>
          {say('sessions.show')}
        </Button>
      </div>
    );
  }
  return (
    <section aria-label={say('sessions.title')} class="gp-stack">
      <h3 class="gp-section-title">{say('sessions.title')}</h3>
      <ul class="gp-stack">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} now={now} busy={busy} onEnd={onEnd} />
        ))}
      </ul>
    </section>
  );
}

interface SessionLineProps extends Pick<ConnectSessionsProps, 'now' | 'busy' | 'onEnd'> {
  readonly session: Session;
}

/** This browser's own is ended by "Disconnect", which forgets it here too. */
function SessionLine({ session, now, busy, onEnd }: SessionLineProps) {
  const { say } = useDeskWords();
  return (
    <li class="gp-stack">
      <SessionFacts session={session} now={now} />
      {!session.current && (
        <div class="gp-actions">
          <Button look="quiet" disabled={busy} onPress={() => onEnd(session.id)}>
            {say('sessions.end')}
          </Button>
        </div>
      )}
    </li>
  );
}
