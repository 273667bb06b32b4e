import { useCallback, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { Spinner } from '../../components/basic/spinner';
import { SignInsList } from '../../components/desk/sign-ins-list';
import { SignInsSearch } from '../../components/desk/sign-ins-search';
import { useDeskWords } from '../../components/words/words-context';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

interface SignInsPaneProps {
  /** Id of who looks. */
  readonly me: string;
  readonly now: number;
}

/** Where people are signed in; for administrators. */
export function SignInsPane(props: SignInsPaneProps) {
  const { say } = useDeskWords();
  return <Fold title={say('signins.title')}>{() => <SignIns {...props} />}</Fold>;
}

function SignIns({ me, now }: SignInsPaneProps) {
  const { say } = useDeskWords();
  const [person, setPerson] = useState('');
  const read = useCallback(() => ask('sessions.read', { person: person || 'all' }), [person]);
  const { value, problem, reread } = useAsked(read);
  const one = useAct((id: string) => ask('sessions.end', { id }));
  const all = useAct((personId: string) => ask('sessions.end-all', { person: personId }));
  const wrong = one.problem ?? all.problem ?? problem;
  const end = async (id: string) => {
    await one.run(id);
    await reread();
  };
  const endAll = async (personId: string) => {
    await all.run(personId);
    await reread();
  };
  return (
    <>
      <p class="gp-fine">{say('signins.hint')}</p>
      <SignInsSearch onFind={setPerson} />
      {wrong && <ProblemNote problem={wrong} />}
      {!value && !problem && <Spinner label={say('desk.loading')} />}
      {value && (
        <SignInsList
          sessions={value.sessions}
          me={me}
          now={now}
          sending={one.busy || all.busy}
          onEnd={end}
          onEndAll={endAll}
        />
      )}
    </>
  );
}
