/** What one check found. `cure` says what to do now; absent where all is well. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'error';
  readonly what: string;
  readonly cure?: string;
}

export function fine(check: string, what: string): Finding {
  return { check, state: 'ok', what };
}

export function minded(
  check: string,
  state: 'warn' | 'error',
  what: string,
  cure: string,
): Finding {
  return { check, state, what, cure };
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}
