import { useEffect } from 'react';

// ?trap=strict: as libraries for it do it on other sites: presses outside end there, and Tab never leaves.
const IS_STRICT = new URLSearchParams(location.search).get('trap') === 'strict';
const STOPS = '[contenteditable="true"], [role="button"]:not([tabindex="-1"])';

/** Pulls the focus back whenever it lands outside the dialog, as Facebook's own dialogs do. */
export function useFocusTrap(dialog) {
  useEffect(() => {
    let last;
    const isOutside = (target) => !dialog.current.contains(target);
    const keepInside = (event) => {
      if (isOutside(event.target)) (last ?? dialog.current.querySelector(STOPS)).focus();
      else last = event.target;
    };
    document.addEventListener('focusin', keepInside);
    const end = IS_STRICT ? trapStrictly(dialog, isOutside) : undefined;
    return () => {
      document.removeEventListener('focusin', keepInside);
      end?.();
    };
  }, [dialog]);
}

function trapStrictly(dialog, isOutside) {
  const end = new AbortController();
  const way = { capture: true, signal: end.signal };
  for (const type of ['mousedown', 'touchstart', 'click'])
    document.addEventListener(
      type,
      (event) => {
        if (!isOutside(event.target)) return;
        event.preventDefault();
        if (type === 'click') event.stopImmediatePropagation();
      },
      { ...way, passive: false },
    );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab') return;
      const stops = [...dialog.current.querySelectorAll(STOPS)];
      const at = stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1);
      event.preventDefault();
      stops.at(at % stops.length).focus();
    },
    way,
  );
  return () => end.abort();
}
