import type { Draft } from '../../domain/draft';
import { DEFAULT_STAGE, type Finding } from '../../domain/finding';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';

/** Builders: name what matters in a test, take the rest. */

export function aDraft(change: Partial<Draft> & { text?: string } = {}): Draft {
  const { text = 'Hello from Acme', ...rest } = change;
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    parts: [text],
    media: [],
    ...rest,
  };
}

export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'a-rule',
    title: 'A rule',
    message: 'Do not say this.',
    why: 'Because.',
    owner: 'Legal',
    action: 'sign-off',
    part: 0,
    start: 0,
    end: 5,
    missing: false,
    stages: [],
    confidence: 'high',
    ...change,
  };
}

export function aPerson(id: string, ...groups: string[]): Person {
  return { id, name: id, roles: ['author', 'reviewer'], groups };
}

export const HASH = 'a'.repeat(64);
export const AT = '2026-11-21T12:00:00.000Z';

export function aSubmission(change: Partial<Submission> = {}): Submission {
  return {
    id: 's1',
    state: 'pending',
    version: 1,
    author: { id: 'ada', name: 'Ada' },
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    stages: [DEFAULT_STAGE],
    stage: 0,
    revisions: [
      {
        revision: 1,
        draft: aDraft(),
        contentHash: HASH,
        findings: [aFinding()],
        note: '',
        pack: { id: 'p', version: 1 },
        at: AT,
      },
    ],
    decisions: [],
    createdAt: AT,
    updatedAt: AT,
    expiresAt: '2026-11-28T12:00:00.000Z',
    ...change,
  };
}
