import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GUEST_HOURS, guestEmailSchema } from '../../domain/guest';
import { Field } from '../basic/field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { FormActions } from './form-actions';
import type { GuestInput, GuestPlace } from './guest-input';

export interface GuestFormProps {
  /** Where the guest is to write a draft: for which account. Absent where they decide on one. */
  readonly places?: readonly GuestPlace[] | undefined;
  readonly sending: boolean;
  readonly onInvite: (input: GuestInput, place: GuestPlace | undefined) => void;
  readonly onCancel: () => void;
}

const HOURS = [4, 24, GUEST_HOURS];

/** Whom to ask from outside, and how long the link works. */
export function GuestForm({ places, sending, onInvite, onCancel }: GuestFormProps) {
  const { say } = useDeskWords();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [hours, setHours] = useState(24);
  const [place, choose] = useState(0);
  const [isTried, setTried] = useState(false);
  const box = useFirstInput();
  const wrong = wrongIn({ name, email });
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.email || sending) return;
    const input = { name: name.trim(), email: email.trim(), expiresInHours: hours };
    onInvite(input, places?.[place]);
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
  };
  const saidOf = (field: 'name' | 'email') =>
    isTried && wrong[field] ? say(`guests.${field}.wrong`) : undefined;
  return (
    <form ref={box} class="gp-suggestion" noValidate onSubmit={send} onKeyDown={onKey}>
      {places && <PlaceField places={places} value={place} onChange={choose} />}
      <Field
        label={say('guests.name')}
        type="words"
        value={name}
        onChange={setName}
        wrong={saidOf('name')}
      />
      <Field
        label={say('guests.email')}
        hint={say('guests.email.hint')}
        value={email}
        onChange={setEmail}
        wrong={saidOf('email')}
      />
      <SelectField
        label={say('guests.hours')}
        value={`${hours}`}
        options={HOURS.map((count) => ({
          value: `${count}`,
          label: say('guests.hours.count', { count }),
        }))}
        onChange={(count) => setHours(Number(count))}
      />
      <FormActions onCancel={onCancel}>{say(sending ? 'act.sending' : 'guests.make')}</FormActions>
    </form>
  );
}

interface PlaceFieldProps {
  readonly places: readonly GuestPlace[];
  readonly value: number;
  readonly onChange: (place: number) => void;
}

function PlaceField({ places, value, onChange }: PlaceFieldProps) {
  const { say } = useDeskWords();
  const options = places.map(({ site, account }, index) => ({
    value: `${index}`,
    label: `${say(`site.${site}`)} · ${account.name}`,
  }));
  return (
    <SelectField
      label={say('guests.account')}
      value={`${value}`}
      options={options}
      onChange={(index) => onChange(Number(index))}
    />
  );
}

function wrongIn({ name, email }: { name: string; email: string }) {
  return { name: name.trim() === '', email: !guestEmailSchema.safeParse(email.trim()).success };
}

function useFirstInput() {
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  return box;
}
