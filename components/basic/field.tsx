import { FieldBox, type FieldBoxProps } from './field-box';

export interface FieldProps extends Omit<FieldBoxProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `moment`: a day and a time, as the browser's own field has it. `words`: in any language. */
  readonly type?: 'text' | 'url' | 'moment' | 'words';
  readonly disabled?: boolean | undefined;
}

const KINDS = {
  text: { type: 'text', inputMode: 'text', dir: 'ltr' },
  url: { type: 'text', inputMode: 'url', dir: 'ltr' },
  moment: { type: 'datetime-local' },
  words: { type: 'text', dir: 'auto' },
} as const;

/** One line of input. Addresses and codes read left to right in every language. */
export function Field({ value, onChange, type = 'text', disabled = false, ...box }: FieldProps) {
  return (
    <FieldBox {...box}>
      {(ties) => (
        <input
          {...ties}
          {...KINDS[type]}
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
