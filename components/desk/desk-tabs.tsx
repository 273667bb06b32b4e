import { useDeskWords } from '../words/words-context';

export const DESK_TABS = ['review', 'drafts'] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export interface DeskTabsProps {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly reviewCount: number;
  readonly draftCount: number;
}

/** Arrow keys move between tabs, as screen readers expect. */
export function DeskTabs({ tab, onTab, reviewCount, draftCount }: DeskTabsProps) {
  const { say, direction } = useDeskWords();
  const counts: Readonly<Record<DeskTab, number>> = { review: reviewCount, drafts: draftCount };
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const next = tab === 'review' ? 'drafts' : 'review';
    event.preventDefault();
    onTab(next);
    document.getElementById(`gp-tab-${next}`)?.focus();
  };
  return (
    <div class="gp-tabs" role="tablist" aria-label={say('desk.tabs')} dir={direction}>
      {DESK_TABS.map((name) => (
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
