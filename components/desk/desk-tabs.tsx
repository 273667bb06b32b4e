import { useDeskWords } from '../words/words-context';

export const DESK_TABS = ['review', 'drafts', 'oversight'] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export interface DeskTabsProps {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly reviewCount: number;
  readonly draftCount: number;
  /** What there is to look after; absent for those who look after nothing. */
  readonly oversightCount?: number | undefined;
}

/** Arrow keys move between tabs, as screen readers expect. */
export function DeskTabs(props: DeskTabsProps) {
  const { tab, onTab, reviewCount, draftCount, oversightCount } = props;
  const { say, direction } = useDeskWords();
  const counts: Readonly<Record<DeskTab, number>> = {
    review: reviewCount,
    drafts: draftCount,
    oversight: oversightCount ?? 0,
  };
  const tabs = DESK_TABS.filter((name) => name !== 'oversight' || oversightCount !== undefined);
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const by = (event.key === 'ArrowRight') === (direction === 'ltr') ? 1 : tabs.length - 1;
    const next = tabs[(tabs.indexOf(tab) + by) % tabs.length] ?? tab;
    event.preventDefault();
    onTab(next);
    document.getElementById(`gp-tab-${next}`)?.focus();
  };
  return (
    <div class="gp-tabs" role="tablist" aria-label={say('desk.tabs')} dir={direction}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`gp-tab-${name}`}
          class="gp-tab"
          aria-selected={tab === name}
          aria-controls="gp-panel"
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={step}
        >
          {say(`desk.${name}`)}
          {counts[name] > 0 && <span class="gp-count">{counts[name]}</span>}
        </button>
      ))}
    </div>
  );
}
