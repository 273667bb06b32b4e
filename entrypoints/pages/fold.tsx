import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly title: string;
  /** Drawn, and so asked for, only while it is unfolded. */
  readonly children: () => ComponentChildren;
}

/** A part of a screen that few look at: nothing is read for it before somebody unfolds it. */
export function Fold({ title, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="gp-all gp-list-box"
      onToggle={(event) => {
        // A fold inside of this one tells of itself too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {isOpen && <div class="gp-fold">{children()}</div>}
    </details>
  );
}
