import type { Account, Site } from '../../domain/draft';
import type { Policy } from '../../platform/stored-schemas';

export type Governance =
  | { readonly kind: 'governed'; readonly account: Account }
  /** Left alone: not read, not shown, not recorded. */
  | { readonly kind: 'personal'; readonly account: Account };

type Identity = Pick<Account, 'id' | 'name'> | undefined;

/** Whom the company governs: the accounts of the pack, and those that the page does not tell where the pack says so. */
export function governanceOf(site: Site, identity: Identity, policy: Policy): Governance {
  const { accounts, unknownAccounts } = policy.pack;
  if (!identity) {
    const account: Account = { id: '', name: '', kind: 'unknown' };
    return { kind: unknownAccounts === 'brand' ? 'governed' : 'personal', account };
  }
  const id = identity.id.toLowerCase();
  const listed = accounts.find((one) => one.site === site && one.id.toLowerCase() === id);
  if (!listed) return { kind: 'personal', account: { ...identity, kind: 'personal' } };
  return { kind: 'governed', account: { id: listed.id, name: listed.name, kind: 'brand' } };
}
