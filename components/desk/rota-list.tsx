import { useState } from 'preact/hooks';
import type { PersonRef } from '../../domain/person';
import { type Rota, type Rotas, turnOf } from '../../domain/rota';
import { Button } from '../basic/button';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { RotaForm } from './rota-form';

export interface RotaListProps {
  readonly rotas: Rotas;
  /** Groups to choose from. */
  readonly groups: readonly string[];
  /** People by group, as far as they were read. */
  readonly people: Readonly<Record<string, readonly PersonRef[]>>;
  readonly now: number;
  readonly sending: boolean;
  /** Wants the people of a group read. */
  readonly onGroup: (group: string) => void;
  /** Absent for those who may only read it. */
  readonly onSave?: ((rotas: Rotas) => void) | undefined;
}

/** Who of a group is told first, in turns: whose turn it is, and the order. */
export function RotaList(props: RotaListProps) {
  const { rotas, groups, sending, onGroup, onSave } = props;
  const { say } = useDeskWords();
  const [open, setOpen] = useState<string>();
  const names = Object.keys(rotas);
  const others = groups.filter((group) => !names.includes(group));
  return (
    <>
      <p class="gp-fine">{say('rota.hint')}</p>
      {names.length === 0 && <p>{say('rota.none')}</p>}
      <ul class="gp-list">
        {names.map((group) => (
          <li key={group} class="gp-draft">
            <b>
              <PlainText text={group} />
            </b>
            {open === group ? (
              <OneForm {...props} group={group} onClose={() => setOpen(undefined)} />
            ) : (
              <RotaLines {...props} group={group} />
            )}
            {onSave && open === undefined && (
              <div class="gp-actions">
                <Button disabled={sending} onPress={() => setOpen(group)}>
                  <Phrase text={say('rota.change')} values={{ group }} />
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {onSave && others.length > 0 && (open === undefined || others.includes(open)) && (
        <SelectField
          label={say('rota.add')}
          value={open ?? ''}
          options={[
            { value: '', label: say('rota.choose') },
            ...others.map((group) => ({ value: group, label: group })),
          ]}
          onChange={(group) => {
            setOpen(group || undefined);
            if (group) onGroup(group);
          }}
        />
      )}
      {open !== undefined && others.includes(open) && (
        <OneForm key={open} {...props} group={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function OneForm(props: RotaListProps & { group: string; onClose: () => void }) {
  const { rotas, group, people, onSave, onClose } = props;
  const { [group]: rota, ...rest } = rotas;
  const save = (next: Rotas) => {
    onClose();
    onSave?.(next);
  };
  return (
    <RotaForm
      rota={rota}
      people={people[group] ?? []}
      onSave={(next) => save({ ...rotas, [group]: next })}
      onEnd={rota && (() => save(rest))}
      onCancel={onClose}
    />
  );
}

function RotaLines({ rotas, group, people, now }: RotaListProps & { group: string }) {
  const { say, at, list } = useDeskWords();
  const rota = rotas[group];
  if (!rota) return null;
  const nameOf = (id: string) => people[group]?.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <p>
        <WhoseTurn rota={rota} now={now} nameOf={nameOf} />
      </p>
      <p class="gp-soft">
        <PlainText text={list(rota.people.map(nameOf))} />
        {' · '}
        {say('rota.days', { count: rota.days ?? 7 })}
      </p>
      {Date.parse(rota.from) > now && (
        <p class="gp-soft">{say('rota.begins', { from: at(rota.from) })}</p>
      )}
    </>
  );
}

function WhoseTurn(props: { rota: Rota; now: number; nameOf: (id: string) => string }) {
  const { say, at } = useDeskWords();
  const turn = turnOf(props.rota, new Date(props.now).toISOString());
  if (!turn) return <>{say('rota.nobody')}</>;
  const name = props.nameOf(turn.personId);
  // Our own dates may hold marks of direction, which a stranger's text would show by name.
  return <Phrase text={say('rota.now', { until: at(turn.until) })} values={{ name }} />;
}
