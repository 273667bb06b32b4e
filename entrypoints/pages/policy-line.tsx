import { StatusLine } from '../../components/desk/status-line';
import { useDeskWords } from '../../components/words/words-context';
import { policyState } from './policy-state';
import { useStored } from './use-stored';

/** The policy in force, in one line. */
export function PolicyLine({ now }: { readonly now: number }) {
  const policy = useStored('policy');
  const status = useStored('packStatus');
  const words = useDeskWords();
  if (policy === undefined || !status) return null;
  return (
    <StatusLine
      packName={policy?.pack.name ?? ''}
      version={policy?.pack.version}
      ageText={
        policy ? words.ago(Date.parse(status.verifiedAt ?? policy.fetchedAt), now) : undefined
      }
      mode={policy?.pack.mode}
      state={policyState(policy, status, now)}
      problem={status.problem}
    />
  );
}
