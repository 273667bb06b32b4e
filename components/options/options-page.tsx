import type { ComponentChildren } from 'preact';
import { Brand } from '../desk/brand';
import { useDeskWords } from '../words/words-context';

export interface OptionsPageProps {
  /** StatusLine. */
  readonly status?: ComponentChildren;
  /** TrialBanner. */
  readonly banner?: ComponentChildren;
  /** The panels, in order. */
  readonly children: ComponentChildren;
}

/** One page, panels below each other; nothing hides behind a menu. */
export function OptionsPage({ status, banner, children }: OptionsPageProps) {
  const { say } = useDeskWords();
  return (
    <div class="gp-options">
      <header class="gp-options-head">
        <Brand />
        <p class="gp-soft">{say('options.title')}</p>
      </header>
      {status}
      {banner}
      <main class="gp-panels">{children}</main>
    </div>
  );
}
