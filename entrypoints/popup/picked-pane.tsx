import { ProblemNote } from '../../components/basic/problem-note';
import { PickedList } from '../../components/desk/picked-list';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

const readPicked = () => ask('picked.read', {});

/** Posts of mine that were picked for a look afterwards. `count`: another number where their list changed. */
export function PickedPane({ count, now }: { readonly count: number; readonly now: number }) {
  const { value } = useAsked(readPicked, count);
  const handIn = useAct((key: string) => ask('picked.hand-in', { key }));
  const forget = useAct((key: string) => ask('picked.forget', { key }));
  const problem = handIn.problem ?? forget.problem;
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <PickedList
        posts={value?.posts ?? []}
        now={now}
        sending={handIn.busy || forget.busy}
        onHandIn={handIn.run}
        onKeep={forget.run}
      />
    </>
  );
}
