/** The name of the command in the manifest: opens the card of the composer in which somebody writes. */
export const OPEN_NOTICE = 'open-notice';

/**
 * For the manifest. A suggestion: the browser leaves it out where another extension has it, and each person may choose other keys in the
 * browser's own list of shortcuts.
 */
export const SHORTCUTS = {
  [OPEN_NOTICE]: {
    suggested_key: { default: 'Alt+Shift+G' },
    description: '__MSG_shortcutOpenNotice__',
  },
};
