import type { Site, Surface } from '../../domain/draft';
import { EmptyState } from '../basic/empty-state';
import { Icon, type IconName } from '../basic/icon';
import type { Tone } from '../basic/states';
import { useDeskWords } from '../words/words-context';
import { Panel } from './panel';

export const SITE_HEALTH = ['good', 'generic', 'blind'] as const;
/** `generic`: the general adapter had to help out. `blind`: a post went by unseen. */
export type SiteHealth = (typeof SITE_HEALTH)[number];

export interface SiteLine {
  readonly site: Site;
  readonly surface: Surface;
  readonly state: SiteHealth;
  /** ISO 8601. */
  readonly lastSeen?: string | undefined;
}

export interface SitesPanelProps {
  readonly sites: readonly SiteLine[];
  readonly now: number;
}

const LOOK: Readonly<Record<SiteHealth, { tone: Tone; icon: IconName }>> = {
  good: { tone: 'good', icon: 'check' },
  generic: { tone: 'care', icon: 'bulb' },
  blind: { tone: 'stop', icon: 'slash' },
};

/** Self-check: which compose boxes are recognised. */
export function SitesPanel({ sites, now }: SitesPanelProps) {
  const { say } = useDeskWords();
  return (
    <Panel title={say('sites.title')} id="sites">
      <p class="gp-soft">{say('sites.text')}</p>
      {sites.length === 0 ? (
        <EmptyState title={say('sites.empty')} text={say('sites.empty.text')} icon="slash" />
      ) : (
        <table class="gp-table">
          <thead>
            <tr>
              <th scope="col">{say('sites.site')}</th>
              <th scope="col">{say('sites.surface')}</th>
              <th scope="col">{say('sites.state')}</th>
              <th scope="col">{say('sites.seen')}</th>
            </tr>
          </thead>
          <tbody>
            {sites.map((line) => (
              <SiteRow key={`${line.site} ${line.surface}`} line={line} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function SiteRow({ line, now }: { line: SiteLine; now: number }) {
  const { say, ago } = useDeskWords();
  const look = LOOK[line.state];
  return (
    <tr>
      <th scope="row">{say(`site.${line.site}`)}</th>
      <td>{say(`surface.${line.surface}`)}</td>
      <td>
        <span class="gp-mark" data-tone={look.tone}>
          <Icon name={look.icon} />
          <span>{say(`sites.${line.state}`)}</span>
        </span>
      </td>
      <td>{line.lastSeen ? ago(line.lastSeen, now) : say('sites.never')}</td>
    </tr>
  );
}
