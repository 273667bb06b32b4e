import type { Problem } from '../../domain/problem';
import { Icon, type IconName } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import type { Tone } from '../basic/states';
import { useDeskWords } from '../words/words-context';

export const POLICY_STATES = ['good', 'stale', 'refused', 'off'] as const;
/** `refused`: a newer pack was refused, the last good one stays. `off`: no pack. */
export type PolicyState = (typeof POLICY_STATES)[number];
export type HoldMode = 'monitor' | 'guard' | 'enforce';

export interface StatusLineProps {
  /** Empty where there is no pack. */
  readonly packName: string;
  readonly version?: number | undefined;
  /** "3 hours ago" */
  readonly ageText?: string | undefined;
  readonly mode?: HoldMode | undefined;
  readonly state: PolicyState;
  readonly problem?: Problem | undefined;
}

export const POLICY_LOOK: Readonly<Record<PolicyState, { tone: Tone; icon: IconName }>> = {
  good: { tone: 'good', icon: 'check' },
  stale: { tone: 'care', icon: 'clock' },
  refused: { tone: 'stop', icon: 'stop' },
  off: { tone: 'quiet', icon: 'slash' },
};

/** The policy in one line: which, how old, how strict, and whether it is well. */
export function StatusLine({ packName, version, ageText, mode, state, problem }: StatusLineProps) {
  const words = useDeskWords();
  const { say } = words;
  const look = POLICY_LOOK[state];
  const rest = [
    version !== undefined && say('status.version', { version }),
    ageText,
    mode && say(`mode.${mode}`),
  ].filter((text): text is string => Boolean(text));
  return (
    <section class="gp-status" aria-label={say('status.label')}>
      <span class="gp-mark" data-tone={look.tone}>
        <Icon name={look.icon} />
        <span>{say(`status.${state}`)}</span>
      </span>
      <span class="gp-status-name">
        <PlainText text={packName || say('status.none')} />
      </span>
      <span class="gp-soft">{rest.join(' · ')}</span>
      {problem && <p class="gp-fine gp-status-problem">{words.problem(problem).what}</p>}
    </section>
  );
}
