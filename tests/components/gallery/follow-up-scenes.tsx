import { DecidedList } from '../../../components/desk/decided-list';
import { Desk } from '../../../components/desk/desk';
import { FlowHours } from '../../../components/desk/flow-hours';
import { FlowRoutes } from '../../../components/desk/flow-routes';
import { FlowSamples } from '../../../components/desk/flow-samples';
import { HeldList } from '../../../components/desk/held-list';
import { HoursForm } from '../../../components/desk/hours-form';
import { MyDrafts } from '../../../components/desk/my-drafts';
import { PickedList } from '../../../components/desk/picked-list';
import { ReviewCard } from '../../../components/desk/review-card';
import { SampleList } from '../../../components/desk/sample-list';
import { TurnForm } from '../../../components/desk/turn-form';
import { MailPanel } from '../../../components/options/mail-panel';
import { OptionsPage } from '../../../components/options/options-page';
import type { Calendars } from '../../../domain/working-calendar';
import { CARD, DRAFTS, WORK } from './desk-props';
import {
  aDecision,
  aDraft,
  aSample,
  aSubmission,
  aSuggestion,
  aTold,
  HOSTILE,
  LONG,
  NOW,
  PROBLEM,
  REVIEWER,
} from './samples';
import { nothing, type Scene } from './scene';

const approval = aDecision({ verdict: 'approve', reason: '' });
const approved = aSubmission({ id: 'd1', state: 'approved', decisions: [approval] });
const long = aDraft({ site: 'facebook', parts: [HOSTILE, LONG] });
const held = aSubmission({
  state: 'approved',
  decisions: [approval],
  heldByStop: { id: 'stop-1', reason: 'An accident in the plant.' },
});
const tabs = { reviewCount: 2, draftCount: 3, oversightCount: 4, onTab: nothing };
const list = { now: NOW, sending: false };
const HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:30' };
const OTHERS = { timeZone: 'Europe/London', hours: [HOURS], holidays: [] };
const calendars: Calendars = {
  press: {
    timeZone: 'Europe/Berlin',
    hours: [HOURS, { days: [6], from: '10:00', until: '12:00' }],
    holidays: ['2026-12-25'],
  },
  default: OTHERS,
};
const news = { sending: false, onAnswer: nothing, suggestions: [], revoked: undefined };

const SCENES: Readonly<Record<string, Scene['draw']>> = {
  'follow-up-decided': () => (
    <Desk
      {...tabs}
      tab="review"
      list={
        <div class="gp-list-box gp-stack">
          <DecidedList
            {...list}
            items={[
              approved,
              aSubmission({ id: 'd2', state: 'posted', decisions: [approval] }, long),
              aSubmission({ id: 'd3', decisions: [{ ...approval, voidedAt: 'x' }] }),
            ]}
            person={REVIEWER}
            onOpen={nothing}
            onTakeBack={nothing}
            onMore={nothing}
          />
        </div>
      }
      detail={
        <ReviewCard
          {...CARD}
          submission={held}
          work={{ ...WORK, isAsked: false, wasHandedOn: true }}
        />
      }
    />
  ),
  'follow-up-drafts': () => (
    <Desk
      {...tabs}
      tab="drafts"
      list={
        <MyDrafts
          {...DRAFTS}
          items={[
            aSubmission({ id: 'm1', state: 'changes-requested', decisions: [aDecision()] }),
            aSubmission({ id: 'm2', decisions: [{ ...approval, voidedAt: 'x' }] }),
            aSubmission({ id: 'm3', state: 'posted' }),
          ]}
          news={
            new Map([
              ['m1', { ...news, suggestions: [aSuggestion()] }],
              ['m2', { ...news, revoked: aTold({ kind: 'revoked', reason: HOSTILE }) }],
            ])
          }
          picked={
            <PickedList
              {...list}
              posts={[
                { key: 'k1', draft: aDraft(), at: new Date(NOW - 60_000).toISOString() },
                { key: 'k2', draft: long, at: new Date(NOW - 3_600_000).toISOString() },
              ]}
              onHandIn={nothing}
              onKeep={nothing}
            />
          }
        />
      }
    />
  ),
  'follow-up-forms': () => (
    <div class="gp-list-box gp-stack">
      <TurnForm
        act="hand-on"
        submission={approved}
        askable={undefined}
        onAct={nothing}
        onCancel={nothing}
      />
      <TurnForm
        act="reconfirm"
        submission={held}
        askable={undefined}
        onAct={nothing}
        onCancel={nothing}
      />
    </div>
  ),
  'follow-up-oversight': () => (
    <div class="gp-list-box gp-stack">
      <HeldList items={[held]} now={NOW} onOpen={nothing} />
      <SampleList
        {...list}
        samples={[aSample(), aSample({ id: 'sample-2', draft: long })]}
        onJudge={nothing}
      />
    </div>
  ),
  'follow-up-flow': () => (
    <div class="gp-list-box gp-stack">
      <FlowSamples
        sampling={{
          share: 0.05,
          groups: { press: 0.5 },
          surfaces: { static: 0, interactive: 2 },
          reviewers: 'managers',
        }}
        sending={false}
        onSave={nothing}
      />
      <FlowHours
        calendars={calendars}
        groups={['legal', 'press']}
        sending={false}
        onSave={nothing}
      />
      <HoursForm calendar={OTHERS} onSave={nothing} onCancel={nothing} />
      <FlowRoutes
        routes={[
          {
            id: 'figures',
            title: 'Company figures',
            when: { topics: ['Company figures'], sites: ['linkedin'], actions: ['sign-off'] },
            stages: [
              { group: 'investor-relations', need: 'any' },
              { group: 'legal', need: 2 },
            ],
          },
          { id: 'everything', when: {}, stages: [{ group: 'managers', need: 'all' }] },
        ]}
      />
    </div>
  ),
  'follow-up-mail': () => (
    <OptionsPage>
      <MailPanel
        wish={{ language: 'en', mail: true, topics: ['approved', 'refused'] }}
        email="mia.weber@acme.example"
        busy={false}
        saved
        onSave={nothing}
      />
      <MailPanel
        wish={{ language: 'de', mail: false, topics: [] }}
        email={null}
        busy={false}
        saved={false}
        problem={PROBLEM}
        onSave={nothing}
      />
    </OptionsPage>
  ),
};

export const FOLLOW_UP_SCENES: readonly Scene[] = Object.entries(SCENES).map(([name, draw]) => ({
  name,
  draw,
}));
