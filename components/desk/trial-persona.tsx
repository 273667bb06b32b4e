import { useId } from 'preact/hooks';
import { useDeskWords } from '../words/words-context';

export const PERSONAS = ['author', 'reviewer'] as const;
export type Persona = (typeof PERSONAS)[number];

export interface TrialPersonaProps {
  readonly persona: Persona;
  readonly onSwitch: (persona: Persona) => void;
}

/** In a trial one person plays both parts, so that the rule "never your own draft" can be seen at work. */
export function TrialPersona({ persona, onSwitch }: TrialPersonaProps) {
  const { say } = useDeskWords();
  const name = useId();
  return (
    <fieldset class="gp-switch">
      <legend>{say('trial.role')}</legend>
      {PERSONAS.map((one) => (
        <label key={one} class="gp-switch-side">
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === persona}
            onChange={() => onSwitch(one)}
          />
          <span>{say(`trial.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
