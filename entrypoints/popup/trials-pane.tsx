import { useMemo } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { TrialRules } from '../../components/desk/trial-rules';
import { useDeskWords } from '../../components/words/words-context';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAsked } from '../pages/use-asked';
import { useStored } from '../pages/use-stored';

const readSigns = () => ask('rules.signs', {});

/** For those who look after the policy. */
export function TrialsPane({ now }: { readonly now: number }) {
  const { say } = useDeskWords();
  return <Fold title={say('trials.title')}>{() => <Trials now={now} />}</Fold>;
}

function Trials({ now }: { readonly now: number }) {
  const { value, problem } = useAsked(readSigns);
  const policy = useStored('policy');
  const titles = useMemo(
    () =>
      new Map(
        policy?.rules.flatMap((rule): [string, string][] =>
          'title' in rule ? [[rule.id, rule.title]] : [],
        ),
      ),
    [policy],
  );
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {value && <TrialRules rules={value.rules} titles={titles} now={now} />}
    </>
  );
}
