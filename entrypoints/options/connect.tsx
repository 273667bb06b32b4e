import { ConnectPanel } from '../../components/options/connect-panel';
import { ask } from '../../platform/messenger';
import type { Connection } from '../../platform/stored-schemas';
import { useAct } from '../pages/use-act';

export function Connect({ connection }: { readonly connection: Connection }) {
  const enrol = useAct((serverUrl: string, code: string) =>
    ask('connection.enrol', { serverUrl, code }),
  );
  const trial = useAct(() => ask('connection.trial', {}));
  const leave = useAct(() => ask('connection.leave', {}));
  return (
    <ConnectPanel
      connection={
        connection.kind === 'server'
          ? { ...connection, organisation: connection.organisation.name }
          : connection
      }
      onEnrol={enrol.run}
      onTrial={trial.run}
      onLeave={leave.run}
      busy={enrol.busy || trial.busy || leave.busy}
      problem={enrol.problem ?? trial.problem ?? leave.problem}
    />
  );
}
