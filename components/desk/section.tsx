import type { ComponentChildren } from 'preact';

export interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of a card under its heading. */
export function Section({ title, children }: SectionProps) {
  return (
    <section class="gp-section">
      <h3 class="gp-section-title">{title}</h3>
      {children}
    </section>
  );
}
