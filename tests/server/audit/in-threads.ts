import { Claims } from '../../../server/audit/verify/claims';
import type { Flaw } from '../../../server/audit/verify/flaw';
import { lookAtRecords } from '../../../server/audit/verify/look-at-records';
import { lookInThreads } from '../../../server/audit/verify/look-in-threads';
import { SealingTimes } from '../../../server/audit/verify/sealing-times';
import { readStoredTree } from '../../../server/audit/verify/stored-tree';
import { connect } from '../../../server/database/open-database';

export interface Found {
  readonly checked: number;
  /** As text, sorted. */
  readonly flaws: readonly string[];
}

/** What several threads find and what one finds; bundled, since threads load no TypeScript. */
export async function bothWays(url: string, orgId: string): Promise<{ one: Found; many: Found }> {
  const one = await found(url, orgId, lookAtRecords);
  const many = await found(url, orgId, (look) => lookInThreads(look, url, []));
  return { one, many };
}

async function found(url: string, orgId: string, way: typeof lookAtRecords): Promise<Found> {
  const db = connect(url);
  const looked = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (moment) => {
      const { leaves } = await readStoredTree(moment, orgId);
      const claims = new Claims();
      const times = new SealingTimes([]);
      const { checked, flaws } = await way({ db: moment, orgId, leaves, claims, times });
      const missing = leaves.missing().map((leaf): Flaw => ({ why: 'record-missing', leaf }));
      return { checked, flaws: [...flaws, ...missing, ...claims.unexplained()] };
    });
  await db.destroy();
  const flaws = looked.flaws.map((flaw) => JSON.stringify(flaw)).sort();
  return { checked: looked.checked, flaws };
}
