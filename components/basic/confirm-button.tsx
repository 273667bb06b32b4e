import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';

export interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly disabled?: boolean | undefined;
  /** `main` where it is what one comes for; else it is a way out. */
  readonly look?: 'quiet' | 'main';
}

/** A button that asks once more, in its own place. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { look = 'quiet' } = props;
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button look={look} disabled={props.disabled} onPress={() => setAsking(true)}>
        {props.label}
      </Button>
    );
  }
  return (
    <fieldset class="gp-confirm">
      <legend>{props.question}</legend>
      <div class="gp-actions">
        <Button
          look={look === 'main' ? 'main' : 'danger'}
          buttonRef={yes}
          onPress={() => {
            setAsking(false);
            props.onConfirm();
          }}
        >
          {props.confirm}
        </Button>
        <Button onPress={() => setAsking(false)}>{props.cancel}</Button>
      </div>
    </fieldset>
  );
}
