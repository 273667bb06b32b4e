import { PrivacyPanel } from '../../components/options/privacy-panel';
import type { Connection } from '../../platform/stored-schemas';
import { takesDrafts } from '../../platform/takes-drafts';
import { useStored } from '../pages/use-stored';
import { MyData } from './my-data';

export function Privacy({ connection }: { readonly connection: Connection }) {
  const mine = useStored('mine');
  const outbox = useStored('outbox');
  const waiting = outbox?.filter((row) => row.kind === 'submit' || row.kind === 'revise');
  return (
    <PrivacyPanel
      queue={takesDrafts(connection) ? connection.kind : 'not-stored'}
      serverUrl={connection.kind === 'server' ? connection.serverUrl : undefined}
      storedDrafts={(mine?.submissions.length ?? 0) + (waiting?.length ?? 0)}
      waiting={waiting?.length ?? 0}
      myData={connection.kind === 'server' && connection.signedIn && <MyData />}
    />
  );
}
