import type { ComponentChildren } from 'preact';
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
  /** Stands beside the button and goes while it asks: two ways to cancel would puzzle. */
  readonly beside?: ComponentChildren;
}

/** A button that asks once more, in its own place. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { look = 'quiet' } = props;
  const yes = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasCancelled = useRef(false);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
    else if (wasCancelled.current) first.current?.focus();
    wasCancelled.current = false;
  }, [isAsking]);
  const cancel = () => {
    wasCancelled.current = true;
    setAsking(false);
  };
  if (!isAsking) {
    return (
      <>
        <Button
          look={look}
          buttonRef={first}
          disabled={props.disabled}
          onPress={() => setAsking(true)}
        >
          {props.label}
        </Button>
        {props.beside}
      </>
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
        <Button onPress={cancel}>{props.cancel}</Button>
      </div>
    </fieldset>
  );
}
