import type { ComponentChildren } from 'preact';
import type { Person } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { FactList } from '../basic/fact-list';
import { ProblemNote } from '../basic/problem-note';
import { useDeskWords } from '../words/words-context';
import { ConnectForms } from './connect-forms';
import { Panel } from './panel';

export type Connection =
  | { readonly kind: 'none' }
  | { readonly kind: 'trial' }
  | {
      readonly kind: 'server';
      readonly serverUrl: string;
      readonly organisation: string;
      readonly person: Person;
      /** False where the server takes this browser's sign-in no more. */
      readonly signedIn?: boolean | undefined;
    };

export interface ConnectPanelProps {
  readonly connection: Connection;
  /** `code` may be a whole enrolment link; the server address is then taken from it. */
  readonly onEnrol: (serverUrl: string, code: string) => void;
  /** By the company account; absent where this browser has no sign-in window. */
  readonly onSignIn?: ((serverUrl: string) => void) | undefined;
  /** What is shown of the person's other sign-ins. */
  readonly sessions?: ComponentChildren;
  readonly onTrial: () => void;
  readonly onLeave: () => void;
  readonly busy: boolean;
  readonly problem?: Problem | undefined;
}

/** Whose policy this browser follows: an organisation's, a trial's, or nobody's. */
export function ConnectPanel(props: ConnectPanelProps) {
  const { connection, onLeave, busy, problem } = props;
  const { say } = useDeskWords();
  return (
    <Panel title={say('connect.title')} id="connection">
      {problem && <ProblemNote problem={problem} precise />}
      {connection.kind === 'none' && <ConnectForms {...props} />}
      {connection.kind === 'trial' && (
        <>
          <p class="gp-note-title">{say('connect.trial.on')}</p>
          <p>{say('connect.trial.on.text')}</p>
          <ConfirmButton
            label={say('connect.trial.leave')}
            question={say('connect.trial.leave.ask')}
            confirm={say('connect.trial.leave.confirm')}
            cancel={say('decide.cancel')}
            disabled={busy}
            onConfirm={onLeave}
          />
        </>
      )}
      {connection.kind === 'server' && (
        <>
          <ServerFacts connection={connection} />
          {connection.signedIn === false && (
            <SignInAgain {...props} serverUrl={connection.serverUrl} />
          )}
          <div class="gp-connect-acts">
            {props.sessions}
            <ConfirmButton
              label={say('connect.leave')}
              question={say('connect.leave.ask')}
              confirm={say('connect.leave.confirm')}
              cancel={say('decide.cancel')}
              disabled={busy}
              onConfirm={onLeave}
            />
          </div>
        </>
      )}
    </Panel>
  );
}

function SignInAgain({
  serverUrl,
  onSignIn,
  busy,
}: Pick<ConnectPanelProps, 'onSignIn' | 'busy'> & { readonly serverUrl: string }) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-note-title">{say('connect.ended')}</p>
      {onSignIn && (
        <div class="gp-actions">
          <Button look="main" disabled={busy} onPress={() => onSignIn(serverUrl)}>
            {say('connect.account.again')}
          </Button>
        </div>
      )}
    </>
  );
}

function ServerFacts({ connection }: { connection: Extract<Connection, { kind: 'server' }> }) {
  const { say, list } = useDeskWords();
  const { person, organisation, serverUrl } = connection;
  return (
    <FactList
      facts={[
        [say('connect.organisation'), organisation],
        [say('connect.person'), person.name],
        [say('connect.roles'), list(person.roles.map((role) => say(`role.${role}`)))],
        [say('connect.groups'), list(person.groups)],
        [say('connect.server'), serverUrl],
      ]}
    />
  );
}
