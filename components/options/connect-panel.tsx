import type { Person } from '../../domain/person';
import type { Problem } from '../../domain/problem';
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
    };

export interface ConnectPanelProps {
  readonly connection: Connection;
  /** `code` may be a whole enrolment link; the server address is then taken from it. */
  readonly onEnrol: (serverUrl: string, code: string) => void;
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
          <ConfirmButton
            label={say('connect.leave')}
            question={say('connect.leave.ask')}
            confirm={say('connect.leave.confirm')}
            cancel={say('decide.cancel')}
            disabled={busy}
            onConfirm={onLeave}
          />
        </>
      )}
    </Panel>
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
