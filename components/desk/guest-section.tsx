import { useState } from 'preact/hooks';
import type { Guest } from '../../domain/guest';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';
import { GuestForm } from './guest-form';
import type { GuestInput, GuestLink, GuestPlace } from './guest-input';
import { GuestLinkNote } from './guest-link-note';
import { GuestList } from './guest-list';

/** People from outside: who is asked now, and what may be done about it. */
export interface GuestWork {
  /** Somebody more may be invited now. */
  readonly mayInvite: boolean;
  /** Of those that this person may withdraw. */
  readonly guests: readonly Guest[];
  readonly link: GuestLink | undefined;
  readonly sending: boolean;
  readonly onInvite: (input: GuestInput, place: GuestPlace | undefined) => void;
  readonly onWithdraw: (id: string) => void;
  readonly onCopy: (url: string) => Promise<void>;
  /** The link was taken down. */
  readonly onDone: () => void;
}

export interface GuestSectionProps extends GuestWork {
  /** Id of who looks. */
  readonly me: string;
  /** Where a guest is to write a draft: for which accounts. Absent where they decide on one. */
  readonly places?: readonly GuestPlace[] | undefined;
}

/** The links that are out, the one that was made just now, and a form for one more. */
export function GuestSection(props: GuestSectionProps) {
  const { mayInvite, guests, link, sending, places, me } = props;
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const invite = (input: GuestInput, place: GuestPlace | undefined) => {
    setOpen(false);
    props.onInvite(input, place);
  };
  return (
    <div class="gp-stack">
      {link && <GuestLinkNote link={link} onCopy={props.onCopy} onDone={props.onDone} />}
      {guests.length > 0 && (
        <GuestList guests={guests} me={me} sending={sending} onWithdraw={props.onWithdraw} />
      )}
      {mayInvite && !isOpen && (
        <>
          <p class="gp-fine">{say(places ? 'guests.write.hint' : 'guests.ask.hint')}</p>
          <div class="gp-actions">
            <Button disabled={sending} onPress={() => setOpen(true)}>
              {say(sending ? 'act.sending' : places ? 'guests.write' : 'guests.ask')}
            </Button>
          </div>
        </>
      )}
      {mayInvite && isOpen && (
        <GuestForm
          places={places}
          sending={sending}
          onInvite={invite}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  );
}
