import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  /** Id of the heading inside. */
  readonly labelledBy: string;
  /** Escape, or a click on the backdrop. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A native modal dialog: open while it is rendered, over native modals and focus traps of the site. */
export function Dialog({ labelledBy, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    // Not the first button: the reader starts at the heading.
    dialog?.focus();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key; the browser sends it as `cancel`.
    <dialog
      ref={box}
      class="gp-dialog"
      tabIndex={-1}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div class="gp-dialog-body">{children}</div>
    </dialog>
  );
}
