import type { Hold, HoldRequest } from '../../domain/retention';
import { ConfirmButton } from '../basic/confirm-button';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { Said } from '../basic/said';
import { useDeskWords } from '../words/words-context';
import { HoldForm } from './hold-form';

export interface HoldActs {
  readonly onPlace: (hold: HoldRequest) => void;
  readonly onEnd: (id: string) => void;
}

export interface HoldsListProps {
  /** In force, oldest first. */
  readonly holds: readonly Hold[];
  readonly now: number;
  readonly sending: boolean;
  /** Absent for those who may only read it. */
  readonly acts?: HoldActs | undefined;
}

/** What is kept whatever the rules say, and why. */
export function HoldsList({ holds, now, sending, acts }: HoldsListProps) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-fine">{say('hold.hint')}</p>
      {holds.length === 0 && <p>{say('hold.none')}</p>}
      <ul class="gp-list">
        {holds.map((hold) => (
          <li key={hold.id} class="gp-draft">
            <HoldLines hold={hold} now={now} />
            {acts && (
              <div class="gp-actions">
                <ConfirmButton
                  label={say('hold.release')}
                  question={say('hold.release.ask')}
                  confirm={say('hold.release.confirm')}
                  cancel={say('decide.cancel')}
                  disabled={sending}
                  onConfirm={() => acts.onEnd(hold.id)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {acts && <HoldForm key={holds.length} sending={sending} onPlace={acts.onPlace} />}
    </>
  );
}

function HoldLines({ hold, now }: { hold: Hold; now: number }) {
  const { say, ago } = useDeskWords();
  return (
    <>
      <div class="gp-row-head">
        <span class="gp-row-who">
          {say(`hold.${hold.kind}`)} <PlainText text={hold.target} />
        </span>
        <time class="gp-soft" dateTime={hold.placedAt}>
          {ago(hold.placedAt, now)}
        </time>
      </div>
      <Said text={hold.reason} />
      <p class="gp-soft">
        <Phrase text={say('hold.by')} values={{ id: hold.placedBy }} />
      </p>
    </>
  );
}
