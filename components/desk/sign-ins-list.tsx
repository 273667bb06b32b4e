import type { PersonRef } from '../../domain/person';
import type { Session } from '../../domain/session';
import { ConfirmButton } from '../basic/confirm-button';
import { PlainText } from '../basic/plain-text';
import { SessionFacts } from '../options/session-facts';
import { useDeskWords } from '../words/words-context';

export interface SignInsListProps {
  /** The last used first. */
  readonly sessions: readonly Session[];
  /** Id of who looks. */
  readonly me: string;
  readonly now: number;
  readonly sending: boolean;
  readonly onEnd: (id: string) => void;
  readonly onEndAll: (personId: string) => void;
}

/** Where people are signed in, and the way to sign them out. */
export function SignInsList(props: SignInsListProps) {
  const { say } = useDeskWords();
  if (props.sessions.length === 0) {
    return (
      <p class="gp-soft" role="status">
        {say('signins.none')}
      </p>
    );
  }
  return (
    <ul class="gp-list">
      {byPerson(props.sessions).map(([person, sessions]) => (
        <PersonLine key={person.id} {...props} person={person} sessions={sessions} />
      ))}
    </ul>
  );
}

function byPerson(sessions: readonly Session[]): [PersonRef, Session[]][] {
  const found = new Map<string, [PersonRef, Session[]]>();
  for (const session of sessions) {
    const { person } = session;
    const known = found.get(person.id);
    if (known) known[1].push(session);
    else found.set(person.id, [person, [session]]);
  }
  return [...found.values()];
}

function PersonLine(props: SignInsListProps & { readonly person: PersonRef }) {
  const { person, sessions, me, sending, onEndAll } = props;
  const { say } = useDeskWords();
  return (
    <li class="gp-draft">
      <p>
        <b>
          <PlainText text={person.name} />
        </b>{' '}
        <span class="gp-soft">
          <PlainText text={person.id} />
        </span>
      </p>
      <ul class="gp-stack">
        {sessions.map((session) => (
          <DeviceLine key={session.id} {...props} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && person.id !== me && (
        <div class="gp-actions">
          <ConfirmButton
            label={say('signins.end-all')}
            question={say('signins.end-all.ask')}
            confirm={say('signins.end-all.yes')}
            cancel={say('decide.cancel')}
            disabled={sending}
            onConfirm={() => onEndAll(person.id)}
          />
        </div>
      )}
    </li>
  );
}

/** Who looks ends this browser's own by "Disconnect" in the settings, which forgets it here too. */
function DeviceLine(props: SignInsListProps & { readonly session: Session }) {
  const { session, now, sending, onEnd } = props;
  const { say } = useDeskWords();
  return (
    <li class="gp-stack">
      <SessionFacts session={session} now={now} />
      {!session.current && (
        <div class="gp-actions">
          <ConfirmButton
            label={say('sessions.end')}
            question={say('signins.end.ask')}
            confirm={say('signins.end.yes')}
            cancel={say('decide.cancel')}
            disabled={sending}
            onConfirm={() => onEnd(session.id)}
          />
        </div>
      )}
    </li>
  );
}
