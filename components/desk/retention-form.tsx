import { useState } from 'preact/hooks';
import { type RetentionRule, retentionRuleSchema } from '../../domain/retention';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { Field } from '../basic/field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { SiteField } from './site-field';

export interface RetentionFormProps {
  readonly sending: boolean;
  readonly onAdd: (rule: RetentionRule) => void;
}

const WHAT = ['texts', 'records'] as const;

/** A rule more. It takes things away for good, so that it is asked once more. */
export function RetentionForm({ sending, onAdd }: RetentionFormProps) {
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const [what, setWhat] = useState<RetentionRule['what']>('texts');
  const [days, setDays] = useState('');
  const [site, setSite] = useState<RetentionRule['site']>();
  const [account, setAccount] = useState('');
  const [isWrong, setWrong] = useState(false);
  if (!isOpen) {
    return (
      <div class="gp-actions">
        <Button disabled={sending} onPress={() => setOpen(true)}>
          {say('keep.add')}
        </Button>
      </div>
    );
  }
  const add = () => {
    const rule = { what, days: Number(days), site, accountId: account.trim() || undefined };
    const parsed = retentionRuleSchema.safeParse(rule);
    setWrong(!parsed.success);
    if (parsed.success) onAdd(parsed.data);
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={say('keep.what')}
        value={what}
        options={WHAT.map((value) => ({ value, label: say(`keep.${value}`) }))}
        onChange={(value) => setWhat(WHAT.find((one) => one === value) ?? 'texts')}
      />
      <Field
        label={say('keep.days.field')}
        value={days}
        onChange={setDays}
        wrong={isWrong ? say('keep.wrong') : undefined}
      />
      <SiteField site={site} onChange={setSite} />
      <Field label={say('keep.account.field')} value={account} onChange={setAccount} />
      <ConfirmButton
        look="main"
        label={say('keep.add')}
        question={say('keep.add.ask')}
        confirm={say('keep.add.confirm')}
        cancel={say('decide.cancel')}
        disabled={sending}
        onConfirm={add}
      />
      <div class="gp-actions">
        <Button onPress={() => setOpen(false)}>{say('decide.cancel')}</Button>
      </div>
    </form>
  );
}
