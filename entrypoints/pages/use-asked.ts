import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem, Result } from '../../domain/problem';

export interface Asked<T> {
  /** Undefined until it was read; what was read last stays when it cannot be read again. */
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly reread: () => Promise<void>;
}

/**
 * Something that is read when it comes on the screen, with each new `stamp`, and when asked; nothing while there is no `read`, which must
 * stay the same function.
 */
export function useAsked<T>(
  read: (() => Promise<Result<T>>) | undefined,
  stamp: number | string = 0,
): Asked<T> {
  const [value, setValue] = useState<T>();
  const [problem, setProblem] = useState<Problem>();
  const reread = useCallback(async () => {
    const answer = await read?.();
    if (!answer) return;
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setValue(() => answer.value);
  }, [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again where something changed.
  useEffect(() => {
    void reread();
  }, [reread, stamp]);
  return { value, problem, reread };
}
