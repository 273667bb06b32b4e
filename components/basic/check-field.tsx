import type { ComponentChildren } from 'preact';

export interface CheckFieldProps {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Read by screen readers, not written: where the row beside it says the rest. */
  readonly labelUnseen?: boolean;
}

/** Yes or no, with its label. */
export function CheckField({ label, checked, onChange, labelUnseen = false }: CheckFieldProps) {
  return (
    <label class="gp-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={labelUnseen ? 'gp-unseen' : undefined}>{label}</span>
    </label>
  );
}
