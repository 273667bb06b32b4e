import { TrialBanner } from '../../../components/desk/trial-banner';
import { AboutPanel } from '../../../components/options/about-panel';
import { ConnectPanel } from '../../../components/options/connect-panel';
import { MyData } from '../../../components/options/my-data';
import { OptionsPage } from '../../../components/options/options-page';
import { PolicyPanel } from '../../../components/options/policy-panel';
import { PrivacyPanel } from '../../../components/options/privacy-panel';
import { SitesPanel } from '../../../components/options/sites-panel';
import { PracticeIntro } from '../../../components/practice/practice-intro';
import { ReasonForm } from '../../../components/practice/reason-form';
import { aDraft, FINDINGS, HOSTILE, NOW, PROBLEM, REFUSED_PACK, REVIEWER } from './samples';
import { nothing, type Scene } from './scene';

const connect = { onEnrol: nothing, onTrial: nothing, onLeave: nothing, busy: false };
const policy = {
  now: NOW,
  onSetConfigUrl: nothing,
  onCheckNow: nothing,
  checking: false,
  managed: false,
  configUrl: 'https://policy.acme.example/guidepost/manifest.jws',
};
const pack = {
  name: 'Acme social policy',
  id: 'acme',
  version: 7,
  mode: 'guard',
  fetchedAt: new Date(NOW - 3 * 3_600_000).toISOString(),
  verifiedAt: new Date(NOW - 60_000).toISOString(),
  ruleCount: 42,
  skipped: ['new-kind', 'another'],
} as const;
const reason = {
  draft: aDraft(),
  findings: FINDINGS.slice(0, 1),
  onSave: nothing,
  onCancel: nothing,
  sending: false,
};

const SCENES: Readonly<Record<string, Scene['draw']>> = {
  'options-new': () => (
    <OptionsPage>
      <ConnectPanel {...connect} connection={{ kind: 'none' }} problem={PROBLEM} />
      <PolicyPanel {...policy} configUrl="" state="off" />
      <PrivacyPanel queue="none" storedDrafts={0} waiting={0} />
      <SitesPanel sites={[]} now={NOW} />
      <AboutPanel version="0.1.0" engine="1" browser="Chromium 150" onPractice={nothing} />
    </OptionsPage>
  ),
  'options-connected': () => (
    <OptionsPage>
      <ConnectPanel
        {...connect}
        connection={{
          kind: 'server',
          serverUrl: 'https://guidepost.acme.example',
          organisation: 'Acme',
          person: REVIEWER,
        }}
      />
      <PolicyPanel
        {...policy}
        pack={pack}
        rootHash={'9f86d081884c7d659a2feaa0c55ad015'.repeat(2)}
        state="refused"
        problem={REFUSED_PACK}
        managed
      />
      <PrivacyPanel
        queue="server"
        serverUrl="https://guidepost.acme.example"
        storedDrafts={3}
        waiting={1}
        myData={<MyData busy={false} saved problem={PROBLEM} onSave={nothing} />}
      />
      <SitesPanel
        now={NOW}
        sites={[
          { site: 'x', surface: 'post', state: 'working', lastSeen: pack.verifiedAt },
          {
            site: 'facebook',
            surface: 'comment',
            state: 'uncertain',
            since: pack.fetchedAt,
            lastSeen: pack.fetchedAt,
          },
          { site: 'linkedin', surface: 'post', state: 'not-understood', since: pack.fetchedAt },
        ]}
      />
    </OptionsPage>
  ),
  'options-trial': () => (
    <OptionsPage banner={<TrialBanner persona="author" onSwitch={nothing} />}>
      <ConnectPanel {...connect} connection={{ kind: 'trial' }} />
      <PolicyPanel {...policy} pack={pack} state="good" checking />
      <PrivacyPanel queue="trial" storedDrafts={1} waiting={0} />
    </OptionsPage>
  ),
  practice: () => (
    <PracticeIntro
      examples={['Guaranteed returns of 12 %', 'Our Q3 results are in', HOSTILE]}
      onTry={nothing}
      hasPolicy
    />
  ),
  'practice-none': () => <PracticeIntro examples={[]} onTry={nothing} hasPolicy={false} />,
  reason: () => <ReasonForm {...reason} saved={false} />,
  'reason-saved': () => <ReasonForm {...reason} saved />,
};

export const SETTINGS_SCENES: readonly Scene[] = Object.entries(SCENES).map(([name, draw]) => ({
  name,
  draw,
}));
