import { Desk } from '../../../components/desk/desk';
import { GhostSetting } from '../../../components/desk/ghost-setting';
import { GuestForm } from '../../../components/desk/guest-form';
import { GuestSection } from '../../../components/desk/guest-section';
import { MyDrafts } from '../../../components/desk/my-drafts';
import { QueueList } from '../../../components/desk/queue-list';
import { ReviewCard } from '../../../components/desk/review-card';
import { GhostFields } from '../../../components/page/ghost-fields';
import { HoldDialog } from '../../../components/page/hold-dialog';
import { personStage } from '../../../domain/ghost-writing';
import type { Guest } from '../../../domain/guest';
import type { Person } from '../../../domain/person';
import { CARD, DRAFTS, QUEUE, WORK } from './desk-props';
import {
  AUTHOR,
  aDecision,
  aDraft,
  aSubmission,
  FINDINGS,
  HOSTILE,
  LONG,
  NOW,
  RECEIPT,
  REVIEWER,
} from './samples';
import { nothing, type Scene } from './scene';

const ERIN: Person = { id: 'erin', name: 'Erin Executive', roles: ['executive'], groups: [] };
const later = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();

function aGuest(change: Partial<Guest> = {}): Guest {
  return {
    id: 'guest:1',
    email: 'gil@agency.example',
    name: 'Gil Guest',
    may: 'decide',
    submissionId: 's1',
    invitedBy: { id: REVIEWER.id, name: REVIEWER.name },
    state: 'waiting',
    at: later(-1),
    expiresAt: later(24),
    ...change,
  };
}

const LINK = {
  name: HOSTILE,
  url: `https://guidepost.acme.example/g/${'Q2hhcmFjdGVycw'.repeat(3)}`,
};
const guests = [
  aGuest(),
  aGuest({ id: 'guest:2', name: LONG.slice(0, 120), email: `${LONG.slice(0, 80)}@agency.example` }),
  aGuest({
    id: 'guest:3',
    state: 'expired',
    expiresAt: later(-2),
    invitedBy: { id: AUTHOR.id, name: AUTHOR.name },
  }),
];
const acts = {
  sending: false,
  onInvite: nothing,
  onWithdraw: nothing,
  onCopy: async () => undefined,
  onDone: nothing,
};
const places = [
  { site: 'linkedin' as const, account: { id: '1', name: 'Acme Pumps', kind: 'brand' as const } },
];
const forErin = aSubmission({
  preparedBy: { id: AUTHOR.id, name: AUTHOR.name },
  principal: { id: ERIN.id, name: ERIN.name },
  poster: 'principal',
  stages: [
    { group: 'guest:1', need: 'any' },
    { group: 'managers', need: 'any' },
    { group: personStage(ERIN.id), need: 'any' },
  ],
  stage: 2,
});
const approved = {
  ...forErin,
  state: 'approved' as const,
  decisions: [aDecision({ verdict: 'approve', reason: '' })],
};
const tabs = { reviewCount: 2, draftCount: 3, onTab: nothing };

const SCENES: Readonly<Record<string, Scene['draw']>> = {
  'outside-guests': () => (
    <div class="gp-list-box gp-stack">
      <GuestSection {...acts} me={REVIEWER.id} mayInvite={false} guests={guests} link={LINK} />
      <GuestSection {...acts} me={REVIEWER.id} mayInvite guests={[]} link={undefined} />
      <GuestForm sending={false} onInvite={nothing} onCancel={nothing} />
      <GuestForm places={places} sending onInvite={nothing} onCancel={nothing} />
    </div>
  ),
  'outside-written-for-you': () => (
    <Desk
      {...tabs}
      tab="review"
      list={<QueueList {...QUEUE} items={[forErin]} me={ERIN.id} />}
      detail={
        <ReviewCard
          {...CARD}
          submission={forErin}
          person={ERIN}
          work={{
            ...WORK,
            guests: { ...acts, mayInvite: true, guests: [aGuest()], link: undefined },
          }}
        />
      }
    />
  ),
  'outside-drafts': () => (
    <Desk
      {...tabs}
      tab="drafts"
      list={
        <>
          <MyDrafts
            {...DRAFTS}
            me={ERIN.id}
            onCopy={nothing}
            items={[{ ...approved, receipt: RECEIPT }]}
          />
          <MyDrafts {...DRAFTS} me={AUTHOR.id} items={[approved]} />
        </>
      }
    />
  ),
  'outside-setting': () => (
    <div class="gp-list-box gp-stack">
      <GhostSetting setting={{ principalStage: 'last' }} onSave={nothing} />
      <GhostSetting setting={{ principalStage: 'first' }} />
    </div>
  ),
};

const people = [ERIN, { id: 'long', name: LONG.slice(0, 120) }];

const PAGE: Readonly<Record<string, Scene['draw']>> = {
  'outside-hold': () => (
    <HoldDialog
      kind="sign-off"
      draft={aDraft()}
      findings={FINDINGS.slice(0, 1)}
      stages={[{ group: 'managers', need: 'any' }]}
      sending={false}
      principals={people}
      onSubmit={nothing}
      onWriteReason={nothing}
      onClose={nothing}
    />
  ),
  'outside-fields': () => (
    <div class="gp-card">
      <div class="gp-card-body">
        <GhostFields
          people={people}
          value={{ principalId: ERIN.id, poster: 'author' }}
          onChange={nothing}
        />
      </div>
    </div>
  ),
};

const scenesOf = (draws: typeof SCENES): readonly Scene[] =>
  Object.entries(draws).map(([name, draw]) => ({ name, draw }));
export const OUTSIDE_SCENES = scenesOf(SCENES);
export const OUTSIDE_PAGE_SCENES = scenesOf(PAGE);
