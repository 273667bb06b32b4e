import { ProblemNote } from '../../components/basic/problem-note';
import { HoldsList } from '../../components/desk/holds-list';
import { RetentionList } from '../../components/desk/retention-list';
import { Section } from '../../components/desk/section';
import { useDeskWords } from '../../components/words/words-context';
import type { HoldRequest } from '../../domain/retention';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';
import { useSetting } from './use-setting';

const readRules = () => ask('retention.read', {});
const readHolds = () => ask('holds.read', {});

interface RetentionPaneProps {
  readonly now: number;
  /** The server takes changes from this person. */
  readonly mayChange: boolean;
}

/** How long things are kept, and what is kept whatever the rules say. */
export function RetentionPane(props: RetentionPaneProps) {
  const { say } = useDeskWords();
  return (
    <Fold title={say('keep.title')}>
      {() => (
        <div class="gp-stack">
          <Rules mayChange={props.mayChange} />
          <Holds {...props} />
        </div>
      )}
    </Fold>
  );
}

function Rules({ mayChange }: Pick<RetentionPaneProps, 'mayChange'>) {
  const { say } = useDeskWords();
  const { value, problem, busy, save } = useSetting(readRules, (setting) =>
    ask('retention.save', { setting }),
  );
  return (
    <Section title={say('keep.rules')}>
      {problem && <ProblemNote problem={problem} />}
      {value && (
        <RetentionList
          rules={value.rules}
          sending={busy}
          onSave={mayChange ? (rules) => save({ rules: [...rules] }) : undefined}
        />
      )}
    </Section>
  );
}

function Holds({ now, mayChange }: RetentionPaneProps) {
  const { say } = useDeskWords();
  const { value, problem, reread } = useAsked(readHolds);
  const placing = useAct((hold: HoldRequest) => ask('holds.place', { hold }));
  const ending = useAct((id: string) => ask('holds.end', { id }));
  const wrong = placing.problem ?? ending.problem ?? problem;
  const place = async (hold: HoldRequest) => {
    await placing.run(hold);
    await reread();
  };
  const end = async (id: string) => {
    await ending.run(id);
    await reread();
  };
  return (
    <Section title={say('hold.title')}>
      {wrong && <ProblemNote problem={wrong} />}
      {value && (
        <HoldsList
          holds={value.holds}
          now={now}
          sending={placing.busy || ending.busy}
          acts={mayChange ? { onPlace: place, onEnd: end } : undefined}
        />
      )}
    </Section>
  );
}
