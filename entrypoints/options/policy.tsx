import { PolicyPanel } from '../../components/options/policy-panel';
import { ask } from '../../platform/messenger';
import { policyState } from '../pages/policy-state';
import { useAct } from '../pages/use-act';
import { useStored } from '../pages/use-stored';

const DAY_MS = 86_400_000;

export function Policy({ now }: { readonly now: number }) {
  const policy = useStored('policy');
  const status = useStored('packStatus');
  const rulesOff = useStored('rulesOff') ?? [];
  const connection = useStored('connection');
  const check = useAct(() => ask('pack.check-now', {}));
  const setUrl = useAct((url: string) => ask('pack.set-config-url', { url }));
  if (policy === undefined || !status) return null;
  return (
    <PolicyPanel
      pack={
        policy
          ? {
              name: policy.pack.name,
              id: policy.pack.id,
              version: policy.pack.version,
              mode: policy.pack.mode,
              fetchedAt: policy.fetchedAt,
              verifiedAt: status.verifiedAt ?? policy.fetchedAt,
              ruleCount: policy.rules.length,
              skipped: policy.skipped.map((rule) => rule.ruleId),
              off: rulesOff
                .filter(({ at }) => now - Date.parse(at) < DAY_MS)
                .map(({ ruleId }) => ruleId),
            }
          : undefined
      }
      configUrl={status.configUrl ?? ''}
      rootHash={status.rootHash}
      state={policyState(policy, status, now)}
      problem={check.problem ?? setUrl.problem ?? status.problem}
      notices={status.notices}
      now={now}
      onSetConfigUrl={setUrl.run}
      onCheckNow={check.run}
      checking={check.busy || setUrl.busy}
      managed={status.managed || connection?.kind === 'server'}
    />
  );
}
