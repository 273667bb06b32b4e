import type { PackStatus, Policy } from '../../platform/stored-schemas';

/** After so long without a look at the feed the screens say that the policy may be old; it stays in force. */
const STALE_AFTER = 24 * 3_600_000;

export type PolicyState = 'good' | 'stale' | 'refused' | 'off';

export function policyState(policy: Policy | null, status: PackStatus, now: number): PolicyState {
  if (!policy) return status.state === 'refused' ? 'refused' : 'off';
  if (status.state === 'refused') return 'refused';
  const verifiedAt = status.verifiedAt ?? policy.fetchedAt;
  if (policy.origin === 'feed' && now - Date.parse(verifiedAt) > STALE_AFTER) return 'stale';
  return 'good';
}
