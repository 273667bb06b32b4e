import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

export interface ReasonFieldProps {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ComponentChildren;
  readonly wrong?: string | undefined;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly rows?: number;
  /** Characters. */
  readonly maxLength?: number;
  /** May stay empty. */
  readonly optional?: boolean;
}

/** Several lines of text; somebody has to fill them in unless they are optional. */
export function ReasonField(props: ReasonFieldProps) {
  const id = useId();
  const { label, value, onChange, hint, wrong, fieldRef = null, rows = 3 } = props;
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="gp-field">
      <label class="gp-label" for={id}>
        {label}
      </label>
      <textarea
        ref={fieldRef}
        id={id}
        class="gp-input"
        dir="auto"
        rows={rows}
        maxLength={props.maxLength ?? 4000}
        required={!props.optional}
        value={value}
        aria-invalid={Boolean(wrong)}
        aria-describedby={about || undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
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
