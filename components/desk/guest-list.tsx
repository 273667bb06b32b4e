import type { Guest } from '../../domain/guest';
import { ConfirmButton } from '../basic/confirm-button';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';

export interface GuestListProps {
  /** Those whose links still work, and those whose stage still waits for them although the link is too old. */
  readonly guests: readonly Guest[];
  /** Id of who looks. */
  readonly me: string;
  readonly sending: boolean;
  readonly onWithdraw: (id: string) => void;
}

/** Links that are out, each with a way to take it back. */
export function GuestList({ guests, ...rest }: GuestListProps) {
  return (
    <ul class="gp-list">
      {guests.map((guest) => (
        <GuestItem key={guest.id} guest={guest} {...rest} />
      ))}
    </ul>
  );
}

function GuestItem(props: Omit<GuestListProps, 'guests'> & { guest: Guest }) {
  const { guest, me, sending, onWithdraw } = props;
  const { say, at } = useDeskWords();
  const { name, email, may, invitedBy, expiresAt } = guest;
  const isOver = guest.state === 'expired';
  return (
    <li class="gp-draft">
      <div class="gp-row-head">
        <span class="gp-row-who">
          <PlainText text={name} /> <span class="gp-soft">{email}</span>
        </span>
        <span class="gp-soft">
          {say(isOver ? 'guests.ended' : 'guests.until', { time: at(expiresAt) })}
        </span>
      </div>
      <p>
        {say(`guests.may.${may}`)}
        {invitedBy.id !== me && (
          <span class="gp-soft">
            {' '}
            <Phrase text={say('guests.by')} values={{ name: invitedBy.name }} />
          </span>
        )}
      </p>
      <div class="gp-actions">
        <ConfirmButton
          label={say('guests.withdraw')}
          question={say('guests.withdraw.ask')}
          confirm={say('guests.withdraw.confirm')}
          cancel={say('decide.cancel')}
          disabled={sending}
          onConfirm={() => onWithdraw(guest.id)}
        />
      </div>
    </li>
  );
}
