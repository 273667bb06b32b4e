import { useState } from 'preact/hooks';
import { ConnectPanel } from '../../components/options/connect-panel';
import { ConnectSessions } from '../../components/options/connect-sessions';
import { ok } from '../../domain/problem';
import type { Session } from '../../domain/session';
import { ask } from '../../platform/messenger';
import { openSignInWindow, returnAddress } from '../../platform/sign-in-window';
import type { Connection } from '../../platform/stored-schemas';
import { useAct } from '../pages/use-act';
import { useNow } from '../pages/use-now';

interface ConnectProps {
  readonly connection: Connection;
}

/** Another connection starts afresh: what went wrong before it is past. */
export function Connect({ connection }: ConnectProps) {
  return <ConnectNow key={connection.kind} connection={connection} />;
}

function ConnectNow({ connection }: ConnectProps) {
  const enrol = useAct((serverUrl: string, code: string) =>
    ask('connection.enrol', { serverUrl, code }),
  );
  const account = useAct(signIn);
  const trial = useAct(() => ask('connection.trial', {}));
  const leave = useAct(() => ask('connection.leave', {}));
  const acts = [enrol, account, trial, leave];
  return (
    <ConnectPanel
      connection={
        connection.kind === 'server'
          ? { ...connection, organisation: connection.organisation.name }
          : connection
      }
      onEnrol={enrol.run}
      onSignIn={account.run}
      onTrial={trial.run}
      onLeave={leave.run}
      sessions={connection.kind === 'server' && connection.signedIn && <Sessions />}
      busy={acts.some((act) => act.busy)}
      problem={acts.find((act) => act.problem)?.problem}
    />
  );
}

/** The window is opened by this page: a worker may be stopped while the person types. A window that was closed is no problem. */
async function signIn(serverUrl: string) {
  const begun = await ask('connection.begin-sign-in', { serverUrl, returnTo: returnAddress() });
  if (!begun.ok) return begun;
  const returned = await openSignInWindow(begun.value.url);
  return returned === undefined ? ok(undefined) : ask('connection.finish-sign-in', { returned });
}

function Sessions() {
  const now = useNow();
  const [sessions, setSessions] = useState<readonly Session[]>();
  const show = useAct(async () => {
    const read = await ask('sessions.read', {});
    if (read.ok) setSessions(read.value.sessions);
    return read;
  });
  const end = useAct(async (id: string) => {
    const ended = await ask('sessions.end', { id });
    await show.run();
    return ended;
  });
  return (
    <ConnectSessions
      sessions={sessions}
      now={now}
      busy={show.busy || end.busy}
      onShow={show.run}
      onEnd={end.run}
    />
  );
}
