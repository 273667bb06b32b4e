import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** For links from the list of sections. */
  readonly id?: string;
}

export function Panel({ title, children, id }: PanelProps) {
  const heading = useId();
  return (
    <section class="gp-panel" id={id} aria-labelledby={heading}>
      <h2 class="gp-panel-title" id={heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
