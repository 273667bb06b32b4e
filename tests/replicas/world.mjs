import { randomUUID } from 'node:crypto';
import { ACCOUNTS, DEFAULT_ACTING } from './accounts.mjs';

/** The state all three sites share: who acts, what truly arrived, and which faults are switched on. */
export function createWorld(accounts = ACCOUNTS) {
  const acting = startActing(accounts);
  const record = [];
  const faults = {};
  return {
    accounts,
    acting,
    record,
    faults,
    account: (site, id) => accounts[site].find((account) => account.id === id),
    actingAccount: (site) => accounts[site].find((account) => account.id === acting[site]),
    actAs: (site, accountId) => {
      if (!accounts[site]?.some((account) => account.id === accountId))
        throw new Error(`No account ${accountId} on ${site}; see tests/replicas/accounts.mjs`);
      acting[site] = accountId;
    },
    arrive: (post) => {
      const entry = { at: new Date().toISOString(), requestId: randomUUID(), status: 200, ...post };
      record.push(entry);
      return entry;
    },
    reset: () => {
      record.length = 0;
      for (const site of Object.keys(faults)) delete faults[site];
      Object.assign(acting, startActing(accounts));
    },
  };
}

// A file of other accounts need not know the default ids: the first brand acts then.
function startActing(accounts) {
  return Object.fromEntries(
    Object.entries(accounts).map(([site, list]) => {
      const usual = list.find((account) => account.id === DEFAULT_ACTING[site]);
      return [site, (usual ?? list.find((account) => account.kind === 'brand') ?? list[0]).id];
    }),
  );
}
