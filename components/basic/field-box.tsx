import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a control to its label and to what is said below it. */
export interface ControlTies {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldBoxProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, said under the field. */
  readonly wrong?: string | undefined;
  /** As wide as its content needs. */
  readonly isSmall?: boolean;
  readonly children: (ties: ControlTies) => ComponentChildren;
}

/** A control with its label above and its hint below. */
export function FieldBox({ label, hint, wrong, isSmall = false, children }: FieldBoxProps) {
  const id = useId();
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const ties = { id, 'aria-invalid': Boolean(wrong), 'aria-describedby': about || undefined };
  return (
    <div class={isSmall ? 'gp-field gp-field-small' : 'gp-field'}>
      <label class="gp-label" for={id}>
        {label}
      </label>
      {children(ties)}
      {hint && (
        <p class="gp-fine" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="gp-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
