import type { ComponentChildren } from 'preact';
import { FactList } from '../basic/fact-list';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';
import { Panel } from './panel';

export interface PrivacyPanelProps {
  /** Where submitted drafts go. */
  readonly queue: 'server' | 'not-stored' | 'trial' | 'none';
  /** Set for `server` and `not-stored`. */
  readonly serverUrl?: string | undefined;
  /** Submitted drafts that this browser holds now. */
  readonly storedDrafts: number;
  /** Of those, not sent yet. */
  readonly waiting: number;
  /** MyData, where there is a server that holds some. */
  readonly myData?: ComponentChildren;
}

/** What is collected, said from the live settings. */
export function PrivacyPanel(props: PrivacyPanelProps) {
  const { queue, serverUrl = '', storedDrafts, waiting, myData } = props;
  const { say } = useDeskWords();
  const stored = say('privacy.stored.value', { count: storedDrafts });
  const unsent = waiting > 0 ? ` · ${say('privacy.waiting', { count: waiting })}` : '';
  return (
    <Panel title={say('privacy.title')} id="privacy">
      <FactList
        facts={[
          [say('privacy.drafts'), say('privacy.drafts.value')],
          [
            say('privacy.submitted'),
            <Phrase
              key="queue"
              text={say(`privacy.submitted.${queue}`)}
              values={{ server: serverUrl }}
            />,
          ],
          [say('privacy.personal'), say('privacy.personal.value')],
          [say('privacy.records'), say('privacy.records.value')],
          [say('privacy.reasons'), say('privacy.reasons.value')],
          [say('privacy.stored'), `${stored}${unsent}`],
          [say('privacy.health'), say('privacy.health.value')],
          [say('privacy.counts'), say('privacy.counts.value')],
          [say('privacy.telemetry'), say('privacy.telemetry.value')],
        ]}
      />
      {myData}
    </Panel>
  );
}
