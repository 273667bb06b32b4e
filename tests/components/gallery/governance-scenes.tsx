import { AllDrafts } from '../../../components/desk/all-drafts';
import { EmergencyGroups } from '../../../components/desk/emergency-groups';
import { HoldForm } from '../../../components/desk/hold-form';
import { HoldsList } from '../../../components/desk/holds-list';
import { HoursOfGroup } from '../../../components/desk/hours-of-group';
import { RequiredVersion } from '../../../components/desk/required-version';
import { RetentionList } from '../../../components/desk/retention-list';
import { RotaForm } from '../../../components/desk/rota-form';
import { RotaList } from '../../../components/desk/rota-list';
import { Section } from '../../../components/desk/section';
import { SignInsList } from '../../../components/desk/sign-ins-list';
import { SignInsSearch } from '../../../components/desk/sign-ins-search';
import { aSession, aSubmission, HOSTILE, LONG, NOW, REVIEWER } from './samples';
import { nothing, type Scene } from './scene';

const PEOPLE = [
  { id: 'lena', name: 'Lena Lindqvist' },
  { id: 'leo', name: 'Leo Lopez' },
  { id: 'long', name: LONG },
];
const rota = { people: PEOPLE.map(({ id }) => id), from: '2026-01-05T08:00:00.000Z' };
const set = { now: NOW, sending: false, onSave: nothing };
const hours = [
  { days: [1, 2, 3], from: '09:00', until: '12:00' },
  { days: [1, 2, 3], from: '13:00', until: '17:00' },
];
const hold = { id: 'h1', placedBy: 'carla', placedAt: '2026-11-20T09:00:00.000Z' };
const drafts = [
  aSubmission({ id: 's1', state: 'posted' }),
  aSubmission({ id: 's2', state: 'refused', revisions: aSubmission().revisions }),
];
const found = { filters: {}, now: NOW, sending: false, onFilter: nothing, onOpen: nothing };

const SCENES: Readonly<Record<string, Scene['draw']>> = {
  'governance-set': () => (
    <div class="gp-list-box gp-stack">
      <Section title="On call">
        <RotaList
          {...set}
          rotas={{ legal: rota, press: { ...rota, from: '2027-01-04T08:00:00.000Z', days: 1 } }}
          groups={['legal', 'managers', 'press']}
          people={{ legal: PEOPLE, press: PEOPLE }}
          onGroup={nothing}
        />
      </Section>
      <Section title="Emergency">
        <EmergencyGroups {...set} permitted={['press', HOSTILE]} groups={['legal', 'press']} />
      </Section>
      <Section title="Version">
        <RequiredVersion {...set} required={{ acme: 12 }} pack={{ id: 'acme', version: 14 }} />
      </Section>
    </div>
  ),
  'governance-forms': () => (
    <div class="gp-list-box gp-stack">
      <RotaForm rota={rota} people={PEOPLE} onSave={nothing} onEnd={nothing} onCancel={nothing} />
      <HoursOfGroup
        calendars={{ default: { timeZone: 'UTC', hours, holidays: [] } }}
        groups={['legal', LONG]}
        onSave={nothing}
        onCancel={nothing}
      />
      <HoldForm sending={false} onPlace={nothing} />
    </div>
  ),
  'governance-empty': () => (
    <div class="gp-list-box gp-stack">
      <RotaList {...set} rotas={{}} groups={[]} people={{}} onGroup={nothing} />
      <EmergencyGroups permitted={[]} groups={[]} sending={false} />
      <RequiredVersion required={{}} pack={undefined} sending={false} />
      <RetentionList rules={[]} sending={false} />
      <HoldsList holds={[]} now={NOW} sending={false} />
      <AllDrafts {...found} items={[]} />
    </div>
  ),
  'governance-kept': () => (
    <div class="gp-list-box gp-stack">
      <RetentionList
        {...set}
        rules={[
          { what: 'texts', days: 1095 },
          { what: 'texts', days: 2190, site: 'linkedin', accountId: LONG },
          { what: 'records', days: 1, kinds: ['warned', 'posted-unchecked'] },
        ]}
      />
      <HoldsList
        now={NOW}
        sending={false}
        holds={[
          { ...hold, kind: 'person', target: 'ada', reason: 'A court asked for it.' },
          { ...hold, id: 'h2', kind: 'account', target: LONG, reason: HOSTILE },
        ]}
        acts={{ onPlace: nothing, onEnd: nothing }}
      />
    </div>
  ),
  'governance-sign-ins': () => (
    <div class="gp-list-box gp-stack">
      <SignInsSearch onFind={nothing} />
      <SignInsList
        me={REVIEWER.id}
        now={NOW}
        sending={false}
        sessions={[
          aSession({ person: REVIEWER, current: true }),
          aSession({ id: 's2', kind: 'command-line', device: 'guidepost on build-7' }),
          aSession({ id: 's3', device: LONG }),
          aSession({ id: 's4', person: { id: LONG, name: HOSTILE } }),
        ]}
        onEnd={nothing}
        onEndAll={nothing}
      />
      <SignInsList
        me={REVIEWER.id}
        now={NOW}
        sending
        sessions={[]}
        onEnd={nothing}
        onEndAll={nothing}
      />
    </div>
  ),
  'governance-all-drafts': () => (
    <div class="gp-list-box gp-stack">
      <AllDrafts {...found} items={drafts} onKeep={nothing} onMore={nothing} />
    </div>
  ),
};

export const GOVERNANCE_SCENES: readonly Scene[] = Object.entries(SCENES).map(([name, draw]) => ({
  name,
  draw,
}));
