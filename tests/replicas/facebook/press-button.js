import { createElement as h } from 'react';

/**
 * Facebook's buttons are div[role=button] that answer people only: a click made by script did nothing on at least one control
 * (FBID, live 2026-09-30).
 */
export function PressButton({ label, disabled = false, onPress, className, children, ...rest }) {
  const press = (event) => {
    if (!event.nativeEvent.isTrusted || disabled) return;
    onPress?.(event);
  };
  const pressByKey = (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(event);
  };
  return h(
    'div',
    {
      role: 'button',
      'aria-label': label,
      'aria-disabled': disabled ? 'true' : undefined,
      tabIndex: disabled ? -1 : 0,
      onClick: press,
      onKeyDown: pressByKey,
      className,
      ...rest,
    },
    children,
  );
}
