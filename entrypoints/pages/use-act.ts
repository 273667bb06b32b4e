import { useState } from 'preact/hooks';
import type { Problem, Result } from '../../domain/problem';

export interface Act<A extends unknown[], T> {
  readonly run: (...args: A) => Promise<T | undefined>;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
}

/** One thing a button does: busy while it runs, its problem kept until the next try. */
export function useAct<A extends unknown[], T>(act: (...args: A) => Promise<Result<T>>): Act<A, T> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (...args: A) => {
    setBusy(true);
    setProblem(undefined);
    const result = await act(...args);
    setBusy(false);
    if (result.ok) return result.value;
    setProblem(result.problem);
    return undefined;
  };
  return { run, busy, problem };
}
