import { Icon } from '../basic/icon';
import { useDeskWords } from '../words/words-context';
import { type Persona, TrialPersona } from './trial-persona';

export interface TrialBannerProps {
  readonly persona?: Persona | undefined;
  readonly onSwitch?: ((persona: Persona) => void) | undefined;
}

/** Says plainly that this is a trial, with the switch of roles. */
export function TrialBanner({ persona, onSwitch }: TrialBannerProps) {
  const { say } = useDeskWords();
  return (
    <section class="gp-trial" aria-label={say('trial.title')}>
      <Icon name="flag" />
      <div class="gp-note-body">
        <p class="gp-note-title">{say('trial.title')}</p>
        <p>{say('trial.text')}</p>
        {persona && onSwitch && <TrialPersona persona={persona} onSwitch={onSwitch} />}
      </div>
    </section>
  );
}
