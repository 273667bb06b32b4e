import { FieldBox, type FieldBoxProps } from './field-box';

export interface FieldProps extends Omit<FieldBoxProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `moment`: a day and a time, as the browser's own field has it. */
  readonly type?: 'text' | 'url' | 'moment';
  readonly disabled?: boolean | undefined;
}

/** One line of input. Addresses and codes read left to right in every language. */
export function Field({ value, onChange, type = 'text', disabled = false, ...box }: FieldProps) {
  const kind =
    type === 'moment'
      ? ({ type: 'datetime-local' } as const)
      : ({ type: 'text', inputMode: type, dir: 'ltr' } as const);
  return (
    <FieldBox {...box}>
      {(ties) => (
        <input
          {...ties}
          {...kind}
          class="gp-input"
          autocomplete="off"
          spellcheck={false}
          value={value}
          disabled={disabled}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldBox>
  );
}
