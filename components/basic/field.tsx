import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with the value, said under the field. */
  readonly wrong?: string | undefined;
  readonly type?: 'text' | 'url';
  readonly disabled?: boolean | undefined;
}

/** One line of input with its label and hint. Addresses and codes read left to right in every language. */
export function Field(props: FieldProps) {
  const id = useId();
  const { label, value, onChange, hint, wrong, type = 'text', disabled = false } = props;
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="gp-field">
      <label class="gp-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="gp-input"
        type="text"
        inputMode={type}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        value={value}
        disabled={disabled}
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
        <p class="gp-wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
