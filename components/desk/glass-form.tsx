import { useState } from 'preact/hooks';
import { BREAK_GLASS_REASON_LENGTH } from '../../domain/break-glass';
import { Button } from '../basic/button';
import { Icon } from '../basic/icon';
import { ReasonField } from '../basic/reason-field';
import { useDeskWords } from '../words/words-context';

export interface GlassFormProps {
  readonly sending: boolean;
  readonly onBreak: (reason: string) => void;
}

/** In an emergency: a warning first, then a written reason, then the author's own responsibility. */
export function GlassForm({ sending, onBreak }: GlassFormProps) {
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, write] = useState('');
  const [isShort, setShort] = useState(false);
  if (!isOpen) {
    return (
      <div class="gp-actions">
        <Button look="danger" icon="flag" onPress={() => setOpen(true)}>
          {say('glass.offer')}
        </Button>
      </div>
    );
  }
  const send = (event: Event) => {
    event.preventDefault();
    const short = reason.trim().length < BREAK_GLASS_REASON_LENGTH;
    setShort(short);
    if (!short && !sending) onBreak(reason.trim());
  };
  return (
    <form
      class="gp-suggestion"
      noValidate
      onSubmit={send}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="gp-note" data-tone="stop" role="alert">
        <Icon name="flag" />
        <p class="gp-note-body">{say('glass.warning')}</p>
      </div>
      <ReasonField
        label={say('glass.reason')}
        value={reason}
        onChange={write}
        wrong={isShort ? say('glass.short', { count: BREAK_GLASS_REASON_LENGTH }) : undefined}
      />
      <div class="gp-actions">
        <Button submits look="danger" disabled={sending} onPress={() => setOpen(false)}>
          {say(sending ? 'act.sending' : 'glass.confirm')}
        </Button>
        <Button onPress={() => setOpen(false)}>{say('decide.cancel')}</Button>
      </div>
    </form>
  );
}
