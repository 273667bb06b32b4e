import { AbsenceForm } from '../../../components/desk/absence-form';
import { Desk } from '../../../components/desk/desk';
import { GlassList } from '../../../components/desk/glass-list';
import { MyDrafts } from '../../../components/desk/my-drafts';
import { OutboxList } from '../../../components/desk/outbox-list';
import { QueueList } from '../../../components/desk/queue-list';
import { ReviewCard } from '../../../components/desk/review-card';
import { SampleList } from '../../../components/desk/sample-list';
import { StatusLine } from '../../../components/desk/status-line';
import { StopBanner } from '../../../components/desk/stop-banner';
import { StopForm } from '../../../components/desk/stop-form';
import { TrialBanner } from '../../../components/desk/trial-banner';
import type { Submission } from '../../../domain/submission';
import { CARD, DRAFTS, QUEUE, WORK } from './desk-props';
import {
  AUTHOR,
  aComment,
  aDecision,
  aDraft,
  aFinding,
  aRevision,
  aSample,
  aStop,
  aSubmission,
  aSuggestion,
  aTurn,
  HOSTILE,
  LONG,
  NOW,
  PROBLEM,
  RECEIPT,
  RECEIPT_REFUSED,
  REFUSED_PACK,
  REVIEWER,
  UNSENT,
} from './samples';
import { nothing, type Scene } from './scene';

const thread = aDraft({
  site: 'linkedin',
  parts: [aDraft().parts[0] ?? '', 'Second part with #MoreToCome', 'Third.'],
  media: [{ kind: 'image', alt: 'A pump in a field' }, { kind: 'image' }],
  scheduledFor: '2026-11-28T08:00:00.000Z',
  audience: 'Public',
});
const hostile = aDraft({ site: 'facebook', parts: [HOSTILE, LONG] });
const revised = aSubmission({
  id: 's4',
  version: 4,
  revisions: [
    aRevision(1, aDraft({ parts: ['Record quarter! Revenue grew 42 %. Read more on our site.'] })),
    aRevision(2, aDraft({ parts: ['A good quarter! Read much more on our site today.'] })),
  ],
  decisions: [aDecision()],
});
const items: readonly Submission[] = [
  aSubmission(),
  aSubmission({ id: 's2' }, thread),
  aSubmission({ id: 's3', author: { id: 'x', name: HOSTILE } }, hostile),
  revised,
];
const mine: readonly Submission[] = [
  aSubmission({ id: 'm1', state: 'approved', receipt: RECEIPT }),
  aSubmission({ id: 'm2', state: 'changes-requested', decisions: [aDecision()] }, thread),
  aSubmission({ id: 'm3' }),
  aSubmission({ id: 'm4', state: 'refused', decisions: [aDecision({ verdict: 'refuse' })] }),
  aSubmission({ id: 'm5', state: 'posted' }),
  aSubmission({ id: 'm6', state: 'withdrawn' }),
  aSubmission({ id: 'm7', state: 'expired' }),
];

const status = (
  <StatusLine packName="Acme social policy" version={7} ageText="3 h" mode="guard" state="good" />
);
const tabs = { reviewCount: 4, draftCount: 7, onTab: nothing, onOpenTab: nothing, status };
const list = <QueueList {...QUEUE} items={items} selectedId="s1" />;

const desk = (draw: Partial<Parameters<typeof Desk>[0]>) => (
  <Desk {...tabs} tab="review" list={list} onOpenOptions={nothing} {...draw} />
);
const review = (submission: Submission, more: object = {}) =>
  desk({ detail: <ReviewCard {...CARD} submission={submission} {...more} /> });

const work = {
  ...WORK,
  standsInFor: [{ id: 'anna', name: 'Anna Koch' }],
  talk: {
    suggestions: [aSuggestion()],
    comments: [aComment(), aComment({ id: 'c2', audience: 'internal', text: HOSTILE })],
    records: [],
    sending: false,
    onComment: nothing,
    onAnswer: nothing,
  },
};

const SCENES: Readonly<Record<string, Scene['draw']>> = {
  'queue-full': () => desk({}),
  'queue-empty': () => desk({ list: <QueueList {...QUEUE} items={[]} /> }),
  'queue-loading': () => desk({ list: <QueueList {...QUEUE} items={[]} loading /> }),
  'queue-problem': () =>
    desk({
      list: <QueueList {...QUEUE} items={items.slice(0, 2)} offline problem={PROBLEM} />,
      status: (
        <StatusLine
          packName="Acme social policy"
          version={7}
          ageText="9 d"
          mode="enforce"
          state="refused"
          problem={REFUSED_PACK}
        />
      ),
    }),
  'queue-trial': () => desk({ banner: <TrialBanner persona="reviewer" onSwitch={nothing} /> }),
  'queue-work': () =>
    desk({
      oversightCount: 2,
      banner: <StopBanner stops={[aStop()]} me="carla" onEnd={nothing} />,
      list: (
        <QueueList
          {...QUEUE}
          items={[
            aSubmission({ turn: aTurn() }),
            aSubmission({ id: 's2', turn: aTurn({ dueAt: '2026-11-21T12:30:00.000Z' }) }, thread),
          ]}
          me="m"
          filter={{ now: { overdue: 'true' }, groups: ['managers', 'legal'], onFilter: nothing }}
          onMore={nothing}
          bulk={{
            sending: false,
            results: [
              { id: 'a', author: 'Ada', text: aDraft().parts.join(' ') },
              { id: 'b', author: 'Bo', text: HOSTILE, problem: PROBLEM },
            ],
            onApprove: nothing,
          }}
        />
      ),
    }),
  'review-work': () => review(aSubmission({ turn: aTurn() }), { work }),
  'review-author': () =>
    review(aSubmission({ state: 'changes-requested', decisions: [aDecision()] }), {
      person: AUTHOR,
      work: { ...work, isAsked: false, onBreakGlass: nothing },
    }),
  oversight: () =>
    desk({
      tab: 'oversight',
      oversightCount: 2,
      list: (
        <div class="gp-list-box gp-stack">
          <StopForm me="carla" groups={['press']} sending={false} onStart={nothing} />
          <GlassList
            entries={[
              {
                submissionId: 's1',
                author: AUTHOR,
                reason: 'The plant burns and nobody answers.',
                at: '2026-11-21T14:00:00.000Z',
              },
            ]}
            me="carla"
            now={NOW}
            sending={false}
            onAcknowledge={nothing}
          />
          <SampleList samples={[aSample()]} now={NOW} sending={false} onJudge={nothing} />
          <AbsenceForm absence={null} people={[REVIEWER]} sending={false} onSet={nothing} />
        </div>
      ),
    }),
  'review-plain': () => review(aSubmission()),
  'review-thread': () =>
    review(
      aSubmission({ stage: 1, decisions: [aDecision({ verdict: 'approve', reason: '' })] }, thread),
    ),
  'review-revised': () => review(revised),
  'review-hostile': () =>
    review(
      aSubmission(
        {
          revisions: [
            {
              ...aRevision(1, hostile),
              note: HOSTILE,
              findings: [aFinding({ start: 5, end: 60, title: HOSTILE })],
            },
          ],
        },
        hostile,
      ),
    ),
  'review-own': () => review(aSubmission(), { person: { ...AUTHOR, groups: ['managers'] } }),
  'review-not-yours': () =>
    review(aSubmission({ stages: [{ group: 'guest:g1', need: 'any' }] }), {
      person: { ...REVIEWER, groups: ['press'] },
    }),
  'review-problem': () => review(aSubmission(), { problem: PROBLEM, sending: true }),
  'drafts-full': () => desk({ tab: 'drafts', list: <MyDrafts {...DRAFTS} items={mine} /> }),
  'drafts-unsent': () =>
    desk({
      tab: 'drafts',
      list: (
        <MyDrafts
          {...DRAFTS}
          items={mine.slice(0, 2)}
          problems={new Map([['m1', RECEIPT_REFUSED]])}
          unsent={<OutboxList items={UNSENT} now={NOW} onDismiss={nothing} onCopy={nothing} />}
        />
      ),
    }),
  'drafts-empty': () => desk({ tab: 'drafts', list: <MyDrafts {...DRAFTS} items={[]} /> }),
};

export const DESK_SCENES: readonly Scene[] = Object.entries(SCENES).map(([name, draw]) => ({
  name,
  draw,
}));
