export interface LiveRegionProps {
  /** Read out politely when it changes; empty says nothing. Change it once per verdict, not per key. */
  readonly message: string;
}

export function LiveRegion({ message }: LiveRegionProps) {
  return (
    <p class="gp-unseen" role="status" aria-live="polite" aria-atomic="true">
      {message}
    </p>
  );
}
