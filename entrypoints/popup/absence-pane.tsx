import { useCallback } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { AbsenceForm } from '../../components/desk/absence-form';
import { useDeskWords } from '../../components/words/words-context';
import type { AbsenceRequest } from '../../domain/api-workflow';
import type { Person, PersonRef } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

const readAbsence = () => ask('absence.read', {});

interface AbsencePaneProps {
  readonly person: Person;
  /** Another number each time that the server told of a change. */
  readonly news: number;
}

/** Out of office, read when it is unfolded. */
export function AbsencePane(props: AbsencePaneProps) {
  const { say } = useDeskWords();
  return <Fold title={say('absence.title')}>{() => <Absence {...props} />}</Fold>;
}

function Absence({ person, news }: AbsencePaneProps) {
  const { value, problem, reread } = useAsked(readAbsence, news);
  const people = useColleagues(person, news);
  const act = useAct((absence: AbsenceRequest | null) => ask('absence.set', { absence }));
  const set = async (absence: AbsenceRequest | null) => {
    await act.run(absence);
    await reread();
  };
  const wrong = act.problem ?? problem;
  return (
    <>
      {wrong && <ProblemNote problem={wrong} />}
      {value && (
        <AbsenceForm absence={value.absence} people={people} sending={act.busy} onSet={set} />
      )}
    </>
  );
}

/** Everybody of my groups but me. */
function useColleagues(person: Person, news: number): readonly PersonRef[] {
  const groups = person.groups.join('\n');
  const read = useCallback(() => readPeople(groups.split('\n').filter(Boolean)), [groups]);
  const people = useAsked(read, news).value ?? [];
  return people.filter(({ id }) => id !== person.id);
}

/** Of all these groups, or the first problem: a list with somebody missing looks like the whole. */
async function readPeople(groups: readonly string[]): Promise<Result<readonly PersonRef[]>> {
  const answers = await Promise.all(groups.map((group) => ask('group.people', { group })));
  const all = new Map<string, PersonRef>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const one of answer.value.people) all.set(one.id, one);
  }
  return ok([...all.values()]);
}
