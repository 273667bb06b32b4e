import { useEffect } from 'react';

/** Pulls the focus back whenever it lands outside the dialog, as Facebook's own dialogs do. */
export function useFocusTrap(dialog) {
  useEffect(() => {
    let last;
    const keepInside = (event) => {
      if (dialog.current.contains(event.target)) last = event.target;
      else (last ?? dialog.current.querySelector('[contenteditable], [role="button"]')).focus();
    };
    document.addEventListener('focusin', keepInside);
    return () => document.removeEventListener('focusin', keepInside);
  }, [dialog]);
}
