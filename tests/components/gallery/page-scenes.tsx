import type { ComposerState } from '../../../components/basic/states';
import { Card } from '../../../components/page/card';
import { Chip } from '../../../components/page/chip';
import { HoldDialog } from '../../../components/page/hold-dialog';
import type { HoldKind } from '../../../components/page/hold-kinds';
import { PageFrame } from '../../../components/page/page-frame';
import type { Language } from '../../../components/words/language';
import { pageWords } from '../../../components/words/page-words';
import type { Problem } from '../../../domain/problem';
import {
  aDecision,
  aDraft,
  aFinding,
  aSubmission,
  FINDINGS,
  HOSTILE,
  LONG,
  PROBLEM,
  RECEIPT,
  TOO_LARGE,
  UNREACHABLE,
} from './samples';
import { nothing, type Scene } from './scene';

const STATES: readonly ComposerState[] = [
  'checking',
  'clear',
  'advise',
  'justify',
  'sign-off',
  'blocked',
  'held',
  'approved',
  'pending',
  'queued',
  'partial',
  'unprotected',
];

const chips: Scene = {
  name: 'chips',
  draw: () => (
    <div style="display: flex; flex-wrap: wrap; gap: 10px">
      {STATES.map((verdict, index) => (
        <Chip
          key={verdict}
          verdict={verdict}
          count={index % 3}
          accountName={index === 4 ? 'Acme Pumps and Valves International Holding' : 'Acme'}
          expanded={index === 2}
          onToggle={nothing}
        />
      ))}
      <Chip
        verdict="sign-off"
        count={2}
        accountName={HOSTILE}
        expanded={false}
        onToggle={nothing}
      />
    </div>
  ),
};

const draft = aDraft();
const base = { draft, findings: FINDINGS, onFix: nothing, onClose: nothing };
const changed = {
  before: 'The pump cuts bills by 20 %.',
  after: 'The pump cuts all bills by 50 %.',
};

const CARDS: Readonly<Record<string, Scene['draw']>> = {
  'card-findings': () => <Card {...base} help="compliance@acme.example" onSubmit={nothing} />,
  'card-empty': () => <Card {...base} findings={[]} />,
  'card-hostile': () => (
    <Card
      {...base}
      draft={aDraft({ parts: [HOSTILE, LONG] })}
      findings={[
        aFinding({ title: HOSTILE, message: LONG, start: 0, end: 80, owner: HOSTILE }),
        aFinding({
          ruleId: 'b',
          part: 1,
          start: 0,
          end: 200,
          cite: { text: HOSTILE, url: 'javascript:alert(1)' },
        }),
      ]}
      onAskReason={nothing}
    />
  ),
  'card-fix-too-long': () => (
    <Card
      {...base}
      draft={aDraft({
        parts: [`${aDraft().parts[0]} ${'Book a visit now. '.repeat(20)}`.slice(0, 279)],
      })}
      findings={FINDINGS.filter(({ ruleId }) => ruleId === 'ad-label')}
      onFix={nothing}
    />
  ),
  'card-pending': () => (
    <Card {...base} findings={[]} submission={aSubmission()} onWithdraw={nothing} />
  ),
  'card-changes': () => (
    <Card
      {...base}
      findings={[aFinding()]}
      submission={aSubmission({ state: 'changes-requested', decisions: [aDecision()] })}
      onSubmit={nothing}
    />
  ),
  'card-refused': () => (
    <Card
      {...base}
      findings={[]}
      submission={aSubmission({
        state: 'refused',
        decisions: [aDecision({ verdict: 'refuse', reason: 'We do not comment on this case.' })],
      })}
    />
  ),
  'card-approved': () => (
    <Card
      {...base}
      findings={[]}
      submission={aSubmission({ state: 'approved', receipt: RECEIPT })}
      onWithdraw={nothing}
    />
  ),
  'card-changed': () => <Card {...base} findings={[]} changed={changed} onSubmit={nothing} />,
  'card-waiting': () => (
    <Card
      {...base}
      findings={[aFinding({ action: 'sign-off' })]}
      outbox={{ state: 'waiting', problem: UNREACHABLE }}
      onAskReason={nothing}
    />
  ),
  'card-not-taken': () => (
    <Card
      {...base}
      findings={[aFinding({ action: 'sign-off' })]}
      outbox={{ state: 'refused', problem: TOO_LARGE }}
      onSubmit={nothing}
      onDismiss={nothing}
    />
  ),
  'card-partial': () => <Card {...base} findings={[]} partial />,
  'card-problem': () => <Card {...base} findings={[]} problem={PROBLEM} onSubmit={nothing} />,
};

const NOT_STORED: Problem = {
  code: 'drafts-not-stored',
  detail: 'No drafts are taken.',
  cure: 'Ask in another way.',
};

const HOLDS: readonly HoldKind[] = [
  'sign-off',
  'not-stored',
  'in-name',
  'justify',
  'blocked',
  'stopped',
  'changed',
  'checking',
  'pending',
  'queued',
  'theirs',
  'sent',
  'broken',
];

const PROBLEM_OF: Readonly<Partial<Record<HoldKind, Problem>>> = {
  'not-stored': NOT_STORED,
  changed: PROBLEM,
  queued: UNREACHABLE,
};

/** How many there are to show; two elsewhere. */
const FINDINGS_OF: Readonly<Partial<Record<HoldKind, number>>> = { 'sign-off': 1, 'in-name': 0 };

function hold(kind: HoldKind): Scene {
  return {
    name: `hold-${kind}`,
    draw: () => (
      <HoldDialog
        kind={kind}
        draft={draft}
        findings={FINDINGS.slice(0, FINDINGS_OF[kind] ?? 2)}
        stages={[
          { group: 'managers', need: 'any' },
          { group: 'legal', need: 'all' },
        ]}
        changed={changed}
        help="compliance@acme.example"
        sending={kind === 'changed'}
        problem={PROBLEM_OF[kind]}
        principals={kind === 'in-name' ? [{ id: 'p3', name: 'Erin Executive' }] : []}
        revises={
          kind === 'changed'
            ? { sentAt: aSubmission().updatedAt, mayBeApart: true, isApart: false }
            : undefined
        }
        onSubmit={nothing}
        onWriteReason={nothing}
        onFix={nothing}
        onClose={nothing}
      />
    ),
  };
}

export const PAGE_SCENES: readonly Scene[] = [
  chips,
  ...Object.entries(CARDS).map(([name, draw]) => ({ name, draw })),
  ...HOLDS.map(hold),
];

export function PageScene({ scene, language }: { scene: Scene; language: Language }) {
  return <PageFrame words={pageWords(language)}>{scene.draw()}</PageFrame>;
}
