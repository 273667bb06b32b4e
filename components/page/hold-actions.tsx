import { Button } from '../basic/button';
import { useWords } from '../words/words-context';
import { HOLDS, type HoldKind } from './hold-kinds';

export interface HoldActionsProps {
  readonly kind: HoldKind;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly onWriteReason: () => void;
  readonly onClose: () => void;
}

export function HoldActions({ kind, sending, onSubmit, onWriteReason, onClose }: HoldActionsProps) {
  const { say } = useWords();
  const { act } = HOLDS[kind];
  return (
    <footer class="gp-actions">
      {act === 'submit' && (
        <Button look="main" disabled={sending} onPress={onSubmit}>
          {sending ? say('act.sending') : say(kind === 'changed' ? 'act.resubmit' : 'act.submit')}
        </Button>
      )}
      {act === 'reason' && (
        <Button look="main" icon="pen" onPress={onWriteReason}>
          {say('act.reason')}
        </Button>
      )}
      <Button look={act === 'none' ? 'main' : 'plain'} onPress={onClose}>
        {say('act.back')}
      </Button>
    </footer>
  );
}
