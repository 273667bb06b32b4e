import type { Unsent } from '../../../components/desk/outbox-item';
import type { ToldRecord } from '../../../domain/api';
import type { Comment } from '../../../domain/comment';
import type { Stop } from '../../../domain/crisis';
import type { Draft } from '../../../domain/draft';
import type { Finding } from '../../../domain/finding';
import type { Person } from '../../../domain/person';
import type { Problem } from '../../../domain/problem';
import type { Sample } from '../../../domain/sample';
import type { Session } from '../../../domain/session';
import type { Submission, Turn } from '../../../domain/submission';
import type { Suggestion } from '../../../domain/suggestion';

export const NOW = Date.UTC(2026, 10, 21, 14, 30);
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

const TEXT =
  'Record quarter! 🎉 Our Q3 revenue grew 40 %, and the new pump is guaranteed to cut your energy bill in half.\n\nThanks @globex for the cooperation. #pumps https://acme.example/q3';

export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme Pumps', kind: 'brand' },
    parts: [TEXT],
    media: [],
    ...change,
  };
}

export function aFinding(change: Partial<Finding> = {}): Finding {
  const words = 'guaranteed to cut your energy bill in half';
  const start = TEXT.indexOf(words);
  return {
    ruleId: 'claims-guarantee',
    title: 'No guarantees about savings',
    message: 'A guarantee is a promise that the company must keep for every reader.',
    why: 'Advertising law asks for proof of every claim about performance.',
    cite: { text: 'Marketing policy 4.2', url: 'https://policy.acme.example/marketing#4-2' },
    owner: 'Legal',
    action: 'sign-off',
    part: 0,
    start,
    end: start + words.length,
    missing: false,
    fix: { label: 'Use “can cut”', kind: 'replace', text: 'can cut your energy bill' },
    stages: [{ group: 'managers', need: 'any' }],
    confidence: 'high',
    ...change,
  };
}

export const FINDINGS: readonly Finding[] = [
  aFinding(),
  aFinding({
    ruleId: 'quiet-period',
    title: 'Quiet period: no results before 28 November',
    message: 'Figures of the quarter are not public yet.',
    why: 'Publishing them early is a breach of market-abuse law.',
    cite: { text: 'MAR art. 17' },
    owner: 'Investor Relations',
    action: 'block',
    start: TEXT.indexOf('Q3 revenue'),
    end: TEXT.indexOf(', and'),
    fix: undefined as never,
  }),
  aFinding({
    ruleId: 'ad-label',
    title: 'Partner posts need a label',
    message: 'Say first that this is a paid partnership.',
    why: 'Readers must see at once that it is advertising.',
    owner: 'Marketing',
    action: 'warn',
    start: 0,
    end: 0,
    missing: true,
    fix: { label: 'Put #ad first', kind: 'insert', text: '#ad ' },
    confidence: 'low',
  }),
].map(({ fix, ...rest }) => (fix ? { ...rest, fix } : rest));

export const HOSTILE =
  '<img src=x onerror=alert(1)><script>alert(2)</script>\u202Etxt.exe\u202C javascript:alert(3) \u200Bhidden';
export const LONG = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(12);

export const AUTHOR: Person = {
  id: 'p1',
  name: 'Ada Lindqvist',
  roles: ['author'],
  groups: ['marketing'],
};
export const REVIEWER: Person = {
  id: 'p2',
  name: 'Rui Fernandes',
  roles: ['reviewer'],
  groups: ['managers', 'legal'],
};

export function aSubmission(change: Partial<Submission> = {}, draft = aDraft()): Submission {
  return {
    id: 's1',
    state: 'pending',
    version: 1,
    author: { id: AUTHOR.id, name: AUTHOR.name },
    site: draft.site,
    surface: draft.surface,
    account: draft.account,
    stages: [
      { group: 'managers', need: 'any' },
      { group: 'legal', need: 2 },
    ],
    stage: 0,
    revisions: [aRevision(1, draft)],
    decisions: [],
    createdAt: ago(130),
    updatedAt: ago(42),
    expiresAt: new Date(NOW + 2 * 86_400_000).toISOString(),
    ...change,
  };
}

export function aRevision(revision: number, draft = aDraft()): Submission['revisions'][number] {
  return {
    revision,
    draft,
    contentHash: `hash-${revision}`,
    findings: [...FINDINGS],
    note: 'Agreed with Globex; they post at the same time.',
    pack: { id: 'acme', version: 7 },
    at: ago(42),
  };
}

export function aDecision(
  change: Partial<Submission['decisions'][number]> = {},
): Submission['decisions'][number] {
  return {
    revision: 1,
    stage: 0,
    reviewer: { id: REVIEWER.id, name: REVIEWER.name },
    verdict: 'request-changes',
    reason: 'Please take out the figure; it is public on the 28th.',
    contentHash: 'hash-1',
    at: ago(80),
    ...change,
  };
}

/** Only shaped like a receipt. */
export const RECEIPT = `e30.${btoa(JSON.stringify({ exp: NOW / 1000 + 7200 })).replace(/=/g, '')}.x`;

export const UNREACHABLE: Problem = {
  code: 'server-unreachable',
  detail: 'The approval server does not answer.',
  cure: 'Nothing is lost; Guidepost tries again by itself.',
};
export const PROBLEM: Problem = {
  code: 'server-unreachable',
  detail: 'GET https://guidepost.acme.example/v1/submissions timed out after 10 s.',
  cure: 'Try again.',
  where: { url: 'https://guidepost.acme.example' },
};
export const REFUSED_PACK: Problem = {
  code: 'pack-rollback',
  detail: 'Version 6 was offered; version 7 is in force.',
  cure: 'Tell the publisher.',
  where: { pack: 'acme', version: 6 },
};

export const TOO_LARGE: Problem = { code: 'too-large', detail: 'x', cure: 'x' };
export const RECEIPT_REFUSED: Problem = { code: 'receipt-refused', detail: 'x', cure: 'x' };
const SINCE = new Date(NOW - 3_600_000).toISOString();
export const UNSENT: readonly Unsent[] = [
  {
    key: 'u1',
    kind: 'submit',
    state: 'waiting',
    since: SINCE,
    draft: aDraft(),
    problem: UNREACHABLE,
  },
  {
    key: 'u2',
    kind: 'revise',
    state: 'refused',
    since: SINCE,
    draft: aDraft({ parts: [LONG] }),
    problem: TOO_LARGE,
  },
  { key: 'u3', kind: 'posted', state: 'refused', since: SINCE, problem: TOO_LARGE },
  { key: 'u4', kind: 'record', state: 'waiting', since: SINCE },
  { key: 'u5', kind: 'record', state: 'waiting', since: SINCE },
];

export function aTurn(change: Partial<Turn> = {}): Turn {
  return {
    openedAt: ago(40),
    dueAt: new Date(NOW + 3 * 3_600_000).toISOString(),
    claim: { by: { id: 'm', name: 'Mia Weber' }, until: new Date(NOW + 600_000).toISOString() },
    ...change,
  };
}

export function aSuggestion(change: Partial<Suggestion> = {}): Suggestion {
  return {
    id: 'g1',
    submissionId: 's1',
    revision: 1,
    contentHash: 'hash-1',
    reviewer: { id: REVIEWER.id, name: REVIEWER.name },
    parts: [{ part: 0, text: TEXT.replace('is guaranteed to cut', 'can cut') }],
    state: 'open',
    at: ago(20),
    ...change,
  };
}

export function aComment(change: Partial<Comment> = {}): Comment {
  return {
    id: 'c1',
    submissionId: 's1',
    revision: 1,
    audience: 'author',
    writer: { id: REVIEWER.id, name: REVIEWER.name },
    text: 'Is the figure from the published report?',
    at: ago(30),
    ...change,
  };
}

export function aStop(change: Partial<Stop> = {}): Stop {
  return {
    id: 'stop-1',
    reason: 'An accident in the plant.',
    scope: { kind: 'site', site: 'linkedin' },
    allow: ['carla'],
    startedBy: { id: 'carla', name: 'Carla' },
    startedAt: ago(10),
    until: new Date(NOW + 7_200_000).toISOString(),
    statement: 'We are looking into it and will say more at noon.',
    ...change,
  };
}

export function aSample(change: Partial<Sample> = {}): Sample {
  return {
    id: 'sample-1',
    recordId: 'record-1',
    author: { id: AUTHOR.id, name: AUTHOR.name },
    kind: 'warned',
    site: 'x',
    accountId: 'acme',
    ruleIds: ['claims-guarantee'],
    at: ago(600),
    ...change,
  };
}

export function aTold(change: Partial<ToldRecord> = {}): ToldRecord {
  return {
    id: 'record-1',
    subject: 's1',
    seq: 2,
    kind: 'approved',
    actor: { id: REVIEWER.id, name: REVIEWER.name },
    at: ago(5),
    data: {},
    previous: '',
    hash: '',
    ...change,
  };
}

export function aSession(change: Partial<Session> = {}): Session {
  return {
    id: 'session-1',
    person: { id: AUTHOR.id, name: AUTHOR.name },
    kind: 'enrolled',
    device: 'Firefox 145 on Linux',
    createdAt: ago(6_000),
    usedAt: ago(3),
    endsAt: ago(-6_000),
    current: false,
    ...change,
  };
}
