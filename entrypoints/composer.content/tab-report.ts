import type { Site } from '../../domain/draft';
import type { MessageRequest } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import type { Composer } from '../../sites/adapter';
import type { Governance } from './governance';

type Report = MessageRequest<'tab.report'>;

export interface Judged {
  readonly composer: Composer;
  readonly governance: Governance;
}

/** Tells the toolbar what this frame is about; a frame that never had a composer stays silent. */
export function createTabReport(site: Site): (judged: readonly Judged[], isHeld: boolean) => void {
  const silent = reportOf(site, []);
  let last = silent;
  return (judged, isHeld) => {
    const report = reportOf(site, judged, isHeld);
    if (JSON.stringify(report) === JSON.stringify(last)) return;
    last = report;
    ask('tab.report', report).catch(() => {
      // A worker that was just starting may not have heard: the next look at the page tells again.
      if (last === report) last = silent;
    });
  };
}

/** Governed weighs most, and a composer that we know only by its looks is said. */
export function reportOf(site: Site, judged: readonly Judged[], isHeld = false): Report {
  const governed = judged.filter(({ governance }) => governance.kind === 'governed');
  const known = governed.find(({ composer }) => composer.place !== 'unknown');
  const first = known ?? governed[0] ?? judged[0];
  if (!first) return { state: 'no-composer', site };
  const { composer, governance } = first;
  if (governance.kind === 'personal') return { state: 'personal', site, ...unread(first) };
  return {
    state: known ? 'governed' : 'unknown',
    site,
    accountName: governance.account.name,
    surface: composer.surface,
    place: composer.place,
    held: isHeld,
  };
}

/** A site that no longer tells who acts would else end all checking without a word. */
function unread({ composer, governance }: Judged) {
  const { surface, place } = composer;
  return governance.account.kind === 'unknown' && { unread: { surface, place } };
}
