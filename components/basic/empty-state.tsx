import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
}

export function EmptyState({ title, text, icon = 'check', children }: EmptyStateProps) {
  return (
    <div class="gp-empty">
      <span class="gp-empty-icon">
        <Icon name={icon} />
      </span>
      <p class="gp-empty-title">{title}</p>
      {text && <p class="gp-soft">{text}</p>}
      {children}
    </div>
  );
}
