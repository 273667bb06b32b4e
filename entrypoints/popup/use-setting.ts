import type { Problem, Result } from '../../domain/problem';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

export interface Setting<T> {
  /** Undefined until it was read. */
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  /** In place of what is set, on the version that is on the screen; then it is read anew. */
  readonly save: (change: Omit<T, 'version'>) => Promise<void>;
}

/** A setting of the organisation that is saved whole. `read` must stay the same function. */
export function useSetting<T extends { version: number }>(
  read: () => Promise<Result<T>>,
  write: (next: T) => Promise<Result<unknown>>,
): Setting<T> {
  const { value, problem, reread } = useAsked(read);
  const act = useAct(write);
  const save = async (change: Omit<T, 'version'>) => {
    if (value) await act.run({ ...value, ...change });
    await reread();
  };
  return { value, problem: act.problem ?? problem, busy: act.busy, save };
}
