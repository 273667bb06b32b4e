import type { Ref } from 'preact';
import { FieldBox, type FieldBoxProps } from './field-box';

export interface ReasonFieldProps extends Omit<FieldBoxProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly rows?: number;
  /** Characters. */
  readonly maxLength?: number;
  /** What is wrong as long as nothing is written: after an attempt without it. */
  readonly missing?: string | undefined;
  /** May stay empty. */
  readonly optional?: boolean;
}

/** Several lines of text; somebody has to fill them in unless they are optional. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, hint, value, onChange, fieldRef = null, rows = 3 } = props;
  const wrong = props.wrong ?? (value.trim() === '' ? props.missing : undefined);
  return (
    <FieldBox label={label} hint={hint} wrong={wrong}>
      {(ties) => (
        <textarea
          {...ties}
          ref={fieldRef}
          class="gp-input"
          dir="auto"
          rows={rows}
          maxLength={props.maxLength ?? 4000}
          required={!props.optional}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldBox>
  );
}
