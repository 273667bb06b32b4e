import { FieldBox } from './field-box';

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few, with its label. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <FieldBox label={label} isSmall>
      {({ id }) => (
        <select
          id={id}
          class="gp-input"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldBox>
  );
}
