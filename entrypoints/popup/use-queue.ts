import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Person } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';

/** While a person looks at the queue it is read this often; nobody else causes traffic. */
const LOOK_AGAIN = 5_000;

export interface Queue {
  readonly person: Person | undefined;
  readonly items: readonly Submission[];
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  readonly refresh: () => Promise<void>;
}

/** What waits for me. The list as last seen stays when it cannot be read again. */
export function useQueue(who: string): Queue {
  const [person, setPerson] = useState<Person>();
  const [items, setItems] = useState<readonly Submission[]>([]);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Problem>();

  const read = useCallback(async () => {
    const answer = await ask('queue.read', {});
    setLoading(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setPerson(answer.value.person);
    setItems(answer.value.submissions);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another person has another queue.
  useEffect(() => {
    read();
    const timer = setInterval(() => document.visibilityState === 'visible' && read(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [who, read]);

  const refresh = async () => {
    setLoading(true);
    await read();
  };
  return { person, items, loading, problem, refresh };
}
