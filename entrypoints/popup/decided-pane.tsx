import { useCallback, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { Spinner } from '../../components/basic/spinner';
import { DecidedList } from '../../components/desk/decided-list';
import { useDeskWords } from '../../components/words/words-context';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';
import { readPages } from './read-pages';

interface DecidedPaneProps {
  readonly person: Person;
  readonly now: number;
  /** Another number each time that the server told of a change. */
  readonly news: number;
  readonly onOpen: (submission: Submission) => void;
}

/** What I decided on in the last 30 days. */
export function DecidedPane(props: DecidedPaneProps) {
  const { say } = useDeskWords();
  return <Fold title={say('decided.title')}>{() => <Decided {...props} />}</Fold>;
}

function Decided({ person, now, news, onOpen }: DecidedPaneProps) {
  const { say } = useDeskWords();
  const [pages, setPages] = useState(1);
  const read = useCallback(
    () => readPages((after) => ask('decided.read', { after }), pages),
    [pages],
  );
  const { value, problem, reread } = useAsked(read, news);
  const act = useAct((id: string, version: number, reason: string) =>
    ask('turn.act', { id, turn: { act: 'revoke', version, reason } }),
  );
  const takeBack = async ({ id, version }: Submission, reason: string) => {
    await act.run(id, version, reason);
    await reread();
  };
  const wrong = act.problem ?? problem;
  return (
    <>
      {wrong && <ProblemNote problem={wrong} />}
      {!value && !problem && <Spinner label={say('desk.loading')} />}
      {value && (
        <DecidedList
          items={value.submissions}
          person={person}
          now={now}
          sending={act.busy}
          onOpen={onOpen}
          onTakeBack={takeBack}
          onMore={value.next ? () => setPages(pages + 1) : undefined}
        />
      )}
    </>
  );
}
