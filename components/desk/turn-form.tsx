import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission } from '../../domain/submission';
import { Phrase } from '../basic/phrase';
import { ReasonField } from '../basic/reason-field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { FormActions } from './form-actions';
import type { Askable, TurnAct } from './turn-menu';

/** Those that ask something first. */
export type FormAct = 'assign' | 'escalate' | 'reconfirm' | 'revoke' | 'hand-on';
type Department = Extract<TurnAct, { act: 'hand-on' }>['to'];

export interface TurnFormProps {
  readonly act: FormAct;
  readonly submission: Submission;
  readonly askable: Askable | undefined;
  readonly onAct: (act: TurnAct) => void;
  readonly onCancel: () => void;
}

/** To whom, or why. */
export function TurnForm(props: TurnFormProps) {
  const { act, onCancel } = props;
  const { say } = useDeskWords();
  const [value, setValue] = useState(props.submission.turn?.assignee?.id ?? '');
  const [department, choose] = useState<Department>('sales');
  const [reason, write] = useState('');
  const [isMissing, setMissing] = useState(false);
  const box = useFirstField();
  const send = (event: Event) => {
    event.preventDefault();
    if (act === 'assign') return props.onAct({ act, personId: value || null });
    const text = reason.trim();
    const missing = text === '' && act !== 'reconfirm';
    setMissing(missing);
    if (missing) return;
    props.onAct(act === 'hand-on' ? { act, to: department, note: text } : { act, reason: text });
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form ref={box} class="gp-suggestion" noValidate onSubmit={send} onKeyDown={onKey}>
      {act === 'assign' ? (
        <WhomField {...props} value={value} onChange={setValue} />
      ) : (
        <>
          {act === 'hand-on' && <DepartmentField value={department} onChange={choose} />}
          <ReasonField
            label={
              <Phrase
                text={say(`acts.${act}.ask`)}
                values={{ group: openStage(props.submission).escalateTo ?? '' }}
              />
            }
            value={reason}
            onChange={write}
            optional={act === 'reconfirm'}
            missing={isMissing ? say('acts.reason.missing') : undefined}
          />
        </>
      )}
      <FormActions onCancel={onCancel}>{say(`acts.${act}.confirm`)}</FormActions>
    </form>
  );
}

const DEPARTMENTS: readonly Department[] = ['sales', 'care'];

function DepartmentField(props: { value: Department; onChange: (value: Department) => void }) {
  const { say } = useDeskWords();
  return (
    <SelectField
      label={say('acts.hand-on.to')}
      value={props.value}
      options={DEPARTMENTS.map((value) => ({ value, label: say(`acts.hand-on.${value}`) }))}
      onChange={(value) => props.onChange(value as Department)}
    />
  );
}

/** Never the author, and nobody who approved this version already. */
function WhomField(props: TurnFormProps & { value: string; onChange: (value: string) => void }) {
  const { say } = useDeskWords();
  const { submission, askable, value, onChange } = props;
  const { revision } = currentRevision(submission);
  const out = [
    submission.author.id,
    submission.preparedBy?.id,
    ...submission.decisions
      .filter((one) => one.revision === revision)
      .map((one) => one.reviewer.id),
  ];
  const people = (askable?.people ?? []).filter(({ id }) => !out.includes(id));
  const label = ({ id, name, away }: Askable['people'][number]) => {
    if (away) return say('acts.assign.away', { name });
    return id === askable?.onCall?.id ? say('acts.assign.on-call', { name }) : name;
  };
  return (
    <SelectField
      label={say('acts.assign.ask')}
      value={value}
      options={[
        { value: '', label: say('acts.assign.nobody') },
        ...people.map((person) => ({ value: person.id, label: label(person) })),
      ]}
      onChange={onChange}
    />
  );
}

function useFirstField() {
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('textarea, select')?.focus(), []);
  return box;
}
