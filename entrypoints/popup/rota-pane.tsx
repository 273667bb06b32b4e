import { useCallback, useEffect, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { RotaList } from '../../components/desk/rota-list';
import { Section } from '../../components/desk/section';
import { useDeskWords } from '../../components/words/words-context';
import type { PersonRef } from '../../domain/person';
import { ask } from '../../platform/messenger';
import { useSetting } from './use-setting';

const read = () => ask('rotas.read', {});

interface RotaPaneProps {
  /** Groups that somebody is in. */
  readonly groups: readonly string[];
  readonly now: number;
  readonly mayChange: boolean;
}

/** Who of a group is told first, in turns. */
export function RotaPane({ groups, now, mayChange }: RotaPaneProps) {
  const { say } = useDeskWords();
  const { value, problem, busy, save } = useSetting(read, (setting) =>
    ask('rotas.save', { setting }),
  );
  const { people, need } = usePeople();
  const named = Object.keys(value?.rotas ?? {}).join('\n');
  useEffect(() => {
    for (const group of named.split('\n').filter(Boolean)) void need(group);
  }, [named, need]);
  return (
    <Section title={say('rota.title')}>
      {problem && <ProblemNote problem={problem} />}
      {value && (
        <RotaList
          rotas={value.rotas}
          groups={groups}
          people={people}
          now={now}
          sending={busy}
          onGroup={need}
          onSave={mayChange ? (rotas) => save({ rotas }) : undefined}
        />
      )}
    </Section>
  );
}

/** People of groups, by group, read as they are needed. */
function usePeople() {
  const [people, setPeople] = useState<Readonly<Record<string, readonly PersonRef[]>>>({});
  const need = useCallback(async (group: string) => {
    const answer = await ask('group.people', { group });
    if (answer.ok) setPeople((known) => ({ ...known, [group]: answer.value.people }));
  }, []);
  return { people, need };
}
