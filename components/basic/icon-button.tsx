import { Icon, type IconName } from './icon';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly directional?: boolean;
}

/** A button whose name is read and shown as a tip, not written. */
export function IconButton({ label, icon, onPress, directional = false }: IconButtonProps) {
  return (
    <button type="button" class="gp-icon-button" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} directional={directional} />
    </button>
  );
}
