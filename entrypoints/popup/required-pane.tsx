import { ProblemNote } from '../../components/basic/problem-note';
import { RequiredVersion } from '../../components/desk/required-version';
import { Section } from '../../components/desk/section';
import { useDeskWords } from '../../components/words/words-context';
import { ask } from '../../platform/messenger';
import { useStored } from '../pages/use-stored';
import { useSetting } from './use-setting';

const read = () => ask('required-pack.read', {});

/** The lowest version of the policy that drafts may have been checked with. */
export function RequiredPane({ mayChange }: { readonly mayChange: boolean }) {
  const { say } = useDeskWords();
  const policy = useStored('policy');
  const { value, problem, busy, save } = useSetting(read, (setting) =>
    ask('required-pack.save', { setting }),
  );
  return (
    <Section title={say('required.title')}>
      {problem && <ProblemNote problem={problem} />}
      {value && (
        <RequiredVersion
          required={value.required}
          pack={policy?.pack}
          sending={busy}
          onSave={mayChange ? (required) => save({ required }) : undefined}
        />
      )}
    </Section>
  );
}
