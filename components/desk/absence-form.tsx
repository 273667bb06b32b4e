import { useState } from 'preact/hooks';
import type { Absence } from '../../domain/absence';
import type { AbsenceRequest } from '../../domain/api-workflow';
import type { PersonRef } from '../../domain/person';
import { Button } from '../basic/button';
import { Field } from '../basic/field';
import { momentOf } from '../basic/moment';
import { Phrase } from '../basic/phrase';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';

export interface AbsenceFormProps {
  readonly absence: Absence | null;
  /** Colleagues who may be named. */
  readonly people: readonly PersonRef[];
  readonly sending: boolean;
  readonly onSet: (absence: AbsenceRequest | null) => void;
}

/** Out of office: from when until when, and who decides meanwhile. */
export function AbsenceForm({ absence, people, sending, onSet }: AbsenceFormProps) {
  const { say, at } = useDeskWords();
  if (!absence) return <NewAbsence people={people} sending={sending} onSet={onSet} />;
  // Our own dates may hold marks of direction, which a stranger's text would show by name.
  const text = say('absence.now', { from: at(absence.from), until: at(absence.until) });
  return (
    <>
      <p>
        <Phrase text={text} values={{ name: absence.delegate.name }} />
      </p>
      <div class="gp-actions">
        <Button disabled={sending} onPress={() => onSet(null)}>
          {say('absence.end')}
        </Button>
      </div>
    </>
  );
}

function NewAbsence({ people, sending, onSet }: Omit<AbsenceFormProps, 'absence'>) {
  const { say } = useDeskWords();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [delegateId, choose] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    const [begin, end] = [momentOf(from), momentOf(until)];
    const isWhole = begin && end && delegateId;
    setMissing(!isWhole);
    if (isWhole && !sending) onSet({ from: begin, until: end, delegateId });
  };
  return (
    <form class="gp-stack" noValidate onSubmit={send}>
      <Field type="moment" label={say('absence.from')} value={from} onChange={setFrom} />
      <Field type="moment" label={say('absence.until')} value={until} onChange={setUntil} />
      <SelectField
        label={say('absence.delegate')}
        value={delegateId}
        options={[
          { value: '', label: say('absence.choose') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={choose}
      />
      {isMissing && (
        <p class="gp-wrong" role="alert">
          {say('absence.missing')}
        </p>
      )}
      <div class="gp-actions">
        <Button submits disabled={sending} onPress={() => setMissing(false)}>
          {say('absence.save')}
        </Button>
      </div>
    </form>
  );
}
