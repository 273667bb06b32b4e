import { useState } from 'preact/hooks';
import type { PersonRef } from '../../domain/person';
import { type Rota, rotaSchema } from '../../domain/rota';
import { Button } from '../basic/button';
import { Field } from '../basic/field';
import { fieldOf, momentOf } from '../basic/moment';
import { useDeskWords } from '../words/words-context';
import { FormActions } from './form-actions';
import { RotaOrder } from './rota-order';

export interface RotaFormProps {
  /** Undefined for a group that has none yet. */
  readonly rota: Rota | undefined;
  /** Of the group. */
  readonly people: readonly PersonRef[];
  readonly onSave: (rota: Rota) => void;
  /** Takes the rota away. */
  readonly onEnd?: (() => void) | undefined;
  readonly onCancel: () => void;
}

const WEEK = '7';

/** Who, in which order, from when, and how long a turn is. */
export function RotaForm({ rota, people, onSave, onEnd, onCancel }: RotaFormProps) {
  const { say } = useDeskWords();
  const [order, setOrder] = useState<readonly string[]>(rota?.people ?? []);
  const [from, setFrom] = useState(rota ? fieldOf(rota.from) : '');
  const [days, setDays] = useState(String(rota?.days ?? WEEK));
  const [isWrong, setWrong] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    // What was not touched stays to the second.
    const begin = rota && from === fieldOf(rota.from) ? rota.from : momentOf(from);
    const parsed = rotaSchema.safeParse({ people: order, from: begin, days: Number(days) });
    setWrong(!parsed.success);
    if (parsed.success) onSave(parsed.data);
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <RotaOrder order={order} people={people} onOrder={setOrder} />
      <Field type="moment" label={say('rota.from')} value={from} onChange={setFrom} />
      <Field
        label={say('rota.length')}
        value={days}
        onChange={setDays}
        wrong={isWrong ? say('rota.wrong') : undefined}
      />
      {onEnd && (
        <div class="gp-actions">
          <Button look="quiet" onPress={onEnd}>
            {say('rota.end')}
          </Button>
        </div>
      )}
      <FormActions onCancel={onCancel}>{say('mail.save')}</FormActions>
    </form>
  );
}
