const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Moves the focus between the buttons of a list: J, K, arrows, Home and End. */
export function stepThrough(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.currentTarget instanceof Element))
    return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
  const goal = at < 0 ? undefined : goalOf(event.key, at, rows.length);
  if (goal === undefined) return;
  event.preventDefault();
  rows[goal]?.focus();
}

function goalOf(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step));
}
