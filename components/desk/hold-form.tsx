import { useState } from 'preact/hooks';
import { type HoldRequest, holdRequestSchema } from '../../domain/retention';
import { Button } from '../basic/button';
import { Field } from '../basic/field';
import { ReasonField } from '../basic/reason-field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { FormActions } from './form-actions';

export interface HoldFormProps {
  readonly sending: boolean;
  readonly onPlace: (hold: HoldRequest) => void;
}

const KINDS = holdRequestSchema.shape.kind.options;

/** What is held, and why: the reason is on record. */
export function HoldForm({ sending, onPlace }: HoldFormProps) {
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<HoldRequest['kind']>('submission');
  const [target, setTarget] = useState('');
  const [reason, write] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!isOpen) {
    return (
      <div class="gp-actions">
        <Button disabled={sending} onPress={() => setOpen(true)}>
          {say('hold.add')}
        </Button>
      </div>
    );
  }
  const send = (event: Event) => {
    event.preventDefault();
    const hold = { kind, target: target.trim(), reason: reason.trim() };
    const parsed = holdRequestSchema.safeParse(hold);
    setMissing(!parsed.success);
    if (parsed.success && !sending) onPlace(parsed.data);
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <SelectField
        label={say('hold.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(`hold.${value}`) }))}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'submission')}
      />
      <Field
        label={say('hold.target')}
        hint={say('hold.target.hint')}
        value={target}
        onChange={setTarget}
      />
      <ReasonField
        label={say('hold.reason')}
        value={reason}
        onChange={write}
        maxLength={2000}
        wrong={isMissing ? say('hold.missing') : undefined}
      />
      <FormActions onCancel={() => setOpen(false)}>{say('hold.confirm')}</FormActions>
    </form>
  );
}
