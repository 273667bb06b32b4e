import { useEffect, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { AbsenceForm } from '../../components/desk/absence-form';
import { useDeskWords } from '../../components/words/words-context';
import type { AbsenceRequest } from '../../domain/api-workflow';
import type { Person, PersonRef } from '../../domain/person';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAct } from '../pages/use-act';

/** Out of office, read when it is unfolded. */
export function AbsencePane({ person }: { readonly person: Person }) {
  const { say } = useDeskWords();
  return <Fold title={say('absence.title')}>{() => <Absence person={person} />}</Fold>;
}

function Absence({ person }: { readonly person: Person }) {
  const [read, setRead] = useState<MessageAnswer<'absence.read'>>();
  const people = useColleagues(person);
  useEffect(() => {
    ask('absence.read', {}).then((answer) => answer.ok && setRead(answer.value));
  }, []);
  const act = useAct((absence: AbsenceRequest | null) => ask('absence.set', { absence }));
  const set = async (absence: AbsenceRequest | null) => {
    const answer = await act.run(absence);
    if (answer) setRead(answer);
  };
  if (!read) return null;
  return (
    <>
      {act.problem && <ProblemNote problem={act.problem} />}
      <AbsenceForm absence={read.absence} people={people} sending={act.busy} onSet={set} />
    </>
  );
}

/** Everybody of my groups but me. */
function useColleagues(person: Person): readonly PersonRef[] {
  const [people, setPeople] = useState<readonly PersonRef[]>([]);
  const groups = person.groups.join('\n');
  useEffect(() => {
    const asked = groups.split('\n').filter(Boolean);
    Promise.all(asked.map((group) => ask('group.people', { group }))).then((answers) => {
      const all = answers.flatMap((answer) => (answer.ok ? answer.value.people : []));
      setPeople([...new Map(all.map((one) => [one.id, one])).values()]);
    });
  }, [groups]);
  return people.filter(({ id }) => id !== person.id);
}
