import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';

export interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly disabled?: boolean | undefined;
}

/** A button that asks once more, in its own place. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button look="quiet" disabled={props.disabled} onPress={() => setAsking(true)}>
        {props.label}
      </Button>
    );
  }
  return (
    <fieldset class="gp-confirm">
      <legend>{props.question}</legend>
      <div class="gp-actions">
        <Button
          look="danger"
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
