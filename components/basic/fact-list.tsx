import type { ComponentChildren } from 'preact';
import { PlainText } from './plain-text';

export interface FactListProps {
  /** Name and value; without a value the line is left out. */
  readonly facts: readonly (readonly [name: string, value: ComponentChildren])[];
}

export function FactList({ facts }: FactListProps) {
  return (
    <dl class="gp-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} class="gp-fact">
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? <PlainText text={value} /> : value}</dd>
          </div>
        ))}
    </dl>
  );
}
