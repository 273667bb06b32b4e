import type { Draft } from '../../domain/draft';
import type { Receipt } from '../../domain/receipt';
import type { Submission } from '../../domain/submission';
import type { Policy } from '../../platform/stored-schemas';

const AT = '2026-11-21T10:00:00.000Z';
export const NOW = Date.parse(AT);

export function aDraft({
  text = 'What a record quarter!',
  ...change
}: Partial<Draft> & { text?: string } = {}): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    parts: [text],
    media: [],
    ...change,
  };
}

export function aSubmission({
  draft = aDraft(),
  ...change
}: Partial<Submission> & { draft?: Draft } = {}): Submission {
  const revision = {
    revision: 1,
    draft,
    contentHash: 'a'.repeat(64),
    findings: [],
    note: '',
    pack: { id: 'acme-social', version: 1 },
    at: AT,
  };
  return {
    id: 'sub-1',
    state: 'approved',
    version: 2,
    author: { id: 'ada', name: 'Ada' },
    site: draft.site,
    surface: draft.surface,
    account: draft.account,
    stages: [{ group: 'managers', need: 'any' }],
    stage: 0,
    revisions: [revision],
    decisions: [],
    createdAt: AT,
    updatedAt: AT,
    expiresAt: AT,
    ...change,
  };
}

/** As it travels; its signature is checked elsewhere. */
export function aReceipt(change: Partial<Receipt> = {}): string {
  const claims: Receipt = {
    jti: 'receipt-1',
    sub: 'sub-1',
    iss: 'acme',
    revision: 1,
    contentHash: 'a'.repeat(64),
    site: 'x',
    accountId: 'acme',
    iat: NOW / 1000,
    exp: NOW / 1000 + 3600,
    ...change,
  };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}

export function aPolicy(pack: Partial<Policy['pack']> = {}): Policy {
  return {
    pack: {
      guidepost: 1,
      id: 'acme-social',
      org: 'acme',
      version: 1,
      name: 'Acme',
      minEngine: 1,
      mode: 'guard',
      unknownAccounts: 'personal',
      accounts: [{ site: 'x', id: 'acme', name: 'Acme' }],
      rules: [],
      ...pack,
    },
    rules: [],
    skipped: [],
    fetchedAt: AT,
    origin: 'feed',
  };
}
