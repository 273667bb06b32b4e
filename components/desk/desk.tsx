import type { ComponentChildren } from 'preact';
import { IconButton } from '../basic/icon-button';
import { useDeskWords } from '../words/words-context';
import { Brand } from './brand';
import { DeskTabs, type DeskTabsProps } from './desk-tabs';

export interface DeskProps extends DeskTabsProps {
  /** QueueList or MyDrafts. */
  readonly list: ComponentChildren;
  /** ReviewCard of the one that is open. Beside the list where there is room, in its place where not. */
  readonly detail?: ComponentChildren;
  /** TrialBanner. */
  readonly banner?: ComponentChildren;
  /** StatusLine. */
  readonly status?: ComponentChildren;
  readonly onOpenTab?: (() => void) | undefined;
  readonly onOpenOptions?: (() => void) | undefined;
}

/** The screens of popup and full tab. */
export function Desk(props: DeskProps) {
  const { say } = useDeskWords();
  return (
    <div class="gp-desk-box">
      <header class="gp-desk-head">
        <Brand />
        <span class="gp-push" />
        {props.onOpenTab && (
          <IconButton
            label={say('desk.full')}
            icon="expand"
            directional
            onPress={props.onOpenTab}
          />
        )}
        {props.onOpenOptions && (
          <IconButton label={say('desk.settings')} icon="gear" onPress={props.onOpenOptions} />
        )}
      </header>
      {props.banner}
      <nav>
        <DeskTabs {...props} />
      </nav>
      <main class="gp-desk-main">
        <div
          class="gp-desk-panel"
          id="gp-panel"
          role="tabpanel"
          aria-labelledby={`gp-tab-${props.tab}`}
          data-detail={Boolean(props.detail)}
        >
          <div class="gp-desk-list">{props.list}</div>
          {props.detail && <div class="gp-desk-detail">{props.detail}</div>}
        </div>
      </main>
      {props.status && <footer class="gp-desk-foot">{props.status}</footer>}
    </div>
  );
}
