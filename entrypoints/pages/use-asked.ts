import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
  const turns = useRef({ asked: 0, answered: 0 });
  const reread = useCallback(async () => {
    turns.current.asked += 1;
    const turn = turns.current.asked;
    const answer = await read?.();
    // Two changes in a row are two questions, and the answer to the first may come last.
    if (!answer || turn < turns.current.answered) return;
    turns.current.answered = turn;
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setValue(() => answer.value);
  }, [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again where something changed.
  useEffect(() => {
    void reread();
  }, [reread, stamp]);
  return { value, problem, reread };
}
