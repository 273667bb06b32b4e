export interface SpinnerProps {
  readonly label: string;
}

export function Spinner({ label }: SpinnerProps) {
  return (
    <p class="gp-spinner" role="status">
      <span class="gp-spinner-ring" aria-hidden="true" />
      <span>{label}</span>
    </p>
  );
}
