import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PersonRef } from '../../domain/person';
import { Button } from '../basic/button';
import { IconButton } from '../basic/icon-button';
import { PlainText } from '../basic/plain-text';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';

export interface RotaOrderProps {
  /** Ids of people, in the order of their turns; somebody may have several. */
  readonly order: readonly string[];
  readonly people: readonly PersonRef[];
  readonly onOrder: (order: readonly string[]) => void;
}

/** The order of turns: a person is moved, taken out, or put at the end, all by buttons. */
export function RotaOrder({ order, people, onOrder }: RotaOrderProps) {
  const { say } = useDeskWords();
  const [told, tell] = useState('');
  const { list, goTo } = useFocusAfterMove();
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const move = (place: number, by: 1 | -1) => {
    const next = [...order];
    const [moved = ''] = next.splice(place, 1);
    next.splice(place + by, 0, moved);
    onOrder(next);
    goTo(place + by, by);
    const count = order.length;
    tell(say('rota.place', { name: nameOf(moved), place: place + by + 1, count }));
  };
  return (
    <fieldset class="gp-choices">
      <legend class="gp-label">{say('rota.people')}</legend>
      <ol class="gp-list gp-order" ref={list}>
        {order.map((id, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: somebody may have several turns.
          <li key={`${id} ${place}`} class="gp-row-head">
            <span class="gp-row-who">
              <PlainText text={nameOf(id)} />
            </span>
            {place > 0 && (
              <IconButton
                icon="up"
                label={say('rota.up', { name: nameOf(id) })}
                onPress={() => move(place, -1)}
              />
            )}
            {place < order.length - 1 && (
              <IconButton
                icon="down"
                label={say('rota.down', { name: nameOf(id) })}
                onPress={() => move(place, 1)}
              />
            )}
            <IconButton
              icon="cross"
              label={say('rota.out', { name: nameOf(id) })}
              onPress={() => onOrder(order.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ol>
      <AddPerson people={people} onAdd={(id) => onOrder([...order, id])} />
      <p class="gp-unseen" role="status">
        {told}
      </p>
    </fieldset>
  );
}

function AddPerson(props: { people: readonly PersonRef[]; onAdd: (id: string) => void }) {
  const { say } = useDeskWords();
  const [id, choose] = useState('');
  const add = () => {
    if (id) props.onAdd(id);
    choose('');
  };
  return (
    <>
      <SelectField
        label={say('rota.person')}
        value={id}
        options={[
          { value: '', label: say('absence.choose') },
          ...props.people.map((person) => ({ value: person.id, label: person.name })),
        ]}
        onChange={choose}
      />
      <div class="gp-actions">
        <Button disabled={id === ''} onPress={add}>
          {say('rota.put')}
        </Button>
      </div>
    </>
  );
}

/** The focus goes along with who was moved, to the button that moves on, or to the first one where it is the end. */
function useFocusAfterMove() {
  const list = useRef<HTMLOListElement>(null);
  const goal = useRef<{ place: number; by: 1 | -1 }>(null);
  useLayoutEffect(() => {
    if (!goal.current) return;
    const { place, by } = goal.current;
    goal.current = null;
    const buttons = [...(list.current?.children[place]?.querySelectorAll('button') ?? [])];
    // Up, down, out: the first and the last person have no button that leads beyond.
    const onward = by === -1 ? 0 : buttons.length - 2;
    buttons[onward]?.focus();
  });
  const goTo = (place: number, by: 1 | -1) => {
    goal.current = { place, by };
  };
  return { list, goTo };
}
