import { Button } from '../basic/button';
import { useWords } from '../words/words-context';
import type { HoldAct, HoldKind } from './hold-kinds';

export interface HoldActionsProps {
  readonly kind: HoldKind;
  readonly act: HoldAct;
  /** It is for somebody, and nobody is chosen yet. */
  readonly isMissing: boolean;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly onWriteReason: () => void;
  readonly onClose: () => void;
}

export function HoldActions(props: HoldActionsProps) {
  const { kind, act, isMissing, sending, onSubmit, onWriteReason, onClose } = props;
  const { say } = useWords();
  return (
    <footer class="gp-actions">
      {act === 'submit' && (
        <Button look="main" disabled={sending || isMissing} onPress={onSubmit}>
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
