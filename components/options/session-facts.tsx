import type { Session } from '../../domain/session';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import { deviceName } from './device-name';

/** One sign-in: the device, since when, and when it was used last. */
export function SessionFacts({
  session,
  now,
}: {
  readonly session: Session;
  readonly now: number;
}) {
  const { say, ago } = useDeskWords();
  const times = { created: ago(session.createdAt, now), used: ago(session.usedAt, now) };
  return (
    <>
      {/* A line of the page, so that a device named in Latin letters stands at the right among Arabic words. */}
      <span>
        <PlainText text={deviceName(session.device)} />
      </span>
      <span class="gp-soft">
        {session.current && <b>{say('sessions.current')}: </b>}
        {say('sessions.line', times)}
      </span>
    </>
  );
}
