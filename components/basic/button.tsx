import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
  /** For submit buttons inside a form; `onPress` is then not called. */
  readonly submits?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly keys?: string;
}

export function Button(props: ButtonProps) {
  const { children, onPress, look = 'plain', icon, disabled = false, submits = false } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={submits ? 'submit' : 'button'}
      class="gp-button"
      data-look={look}
      aria-disabled={disabled}
      aria-keyshortcuts={props.keys}
      onClick={(event) => press(event, disabled, submits, onPress)}
    >
      {icon && <Icon name={icon} directional={icon === 'back'} />}
      <span>{children}</span>
    </button>
  );
}

/** `aria-disabled` keeps the focus where `disabled` would throw it away. */
function press(event: Event, disabled: boolean, submits: boolean, onPress: () => void): void {
  if (disabled) event.preventDefault();
  else if (!submits) onPress();
}
