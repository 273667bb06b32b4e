import type { Site, Surface } from '../../domain/draft';
import type { SiteState } from '../../domain/site-health';
import { EmptyState } from '../basic/empty-state';
import { Icon, type IconName } from '../basic/icon';
import type { Tone } from '../basic/states';
import { useDeskWords } from '../words/words-context';
import { Panel } from './panel';

export interface SiteLine {
  readonly site: Site;
  readonly surface: Surface;
  readonly state: SiteState;
  /** ISO 8601: in this state since then. */
  readonly since?: string | undefined;
  /** Of the selectors (`built-in`, or the version of the site pack) and of the extension in which it was seen. */
  readonly version?: { readonly selectors: string; readonly client: string } | undefined;
  /** ISO 8601. */
  readonly lastSeen?: string | undefined;
}

export interface SitesPanelProps {
  readonly sites: readonly SiteLine[];
  readonly now: number;
}

const LOOK: Readonly<Record<SiteState, { tone: Tone; icon: IconName }>> = {
  working: { tone: 'good', icon: 'check' },
  uncertain: { tone: 'care', icon: 'bulb' },
  'not-understood': { tone: 'stop', icon: 'slash' },
};

/** Self-check: which compose boxes are understood, since when one is not, and what to do then. */
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
        {line.state !== 'working' && (
          <p class="gp-fine">
            {line.since && say('sites.since', { when: ago(line.since, now) })}{' '}
            {say(`sites.${line.state}.do`)}
          </p>
        )}
        {line.version && <VersionLine {...line.version} />}
      </td>
      <td data-label={say('sites.seen')}>
        {line.lastSeen ? ago(line.lastSeen, now) : say('sites.never')}
      </td>
    </tr>
  );
}

function VersionLine({ selectors, client }: NonNullable<SiteLine['version']>) {
  const { say } = useDeskWords();
  const isOwn = selectors === 'built-in';
  return (
    <p class="gp-fine">
      {isOwn
        ? say('sites.version.built-in', { client })
        : say('sites.version.pack', { selectors, client })}
    </p>
  );
}
