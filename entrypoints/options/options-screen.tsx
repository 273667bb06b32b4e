import { TrialBanner } from '../../components/desk/trial-banner';
import { OptionsPage } from '../../components/options/options-page';
import { ask } from '../../platform/messenger';
import { useNow } from '../pages/use-now';
import { useStored } from '../pages/use-stored';
import { About } from './about';
import { Connect } from './connect';
import { Mail } from './mail';
import { Policy } from './policy';
import { Privacy } from './privacy';
import { Sites } from './sites';

/** Connection, policy, what is collected, sites, about: each panel watches its own stored items. */
export function OptionsScreen() {
  const now = useNow();
  const connection = useStored('connection');
  if (!connection) return null;
  return (
    <OptionsPage
      banner={
        connection.kind === 'trial' && (
          <TrialBanner
            persona={connection.persona}
            onSwitch={(persona) => ask('trial.persona', { persona })}
          />
        )
      }
    >
      <Connect connection={connection} />
      {connection.kind === 'server' && connection.signedIn && <Mail />}
      <Policy now={now} />
      <Privacy connection={connection} />
      <Sites now={now} />
      <About />
    </OptionsPage>
  );
}
