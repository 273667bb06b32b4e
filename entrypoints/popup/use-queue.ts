import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Filters } from '../../components/desk/queue-filters';
import type { Person } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { readPages } from './read-pages';

/** While a person looks at the queue it is read this often; nobody else causes traffic. */
const LOOK_AGAIN = 5_000;

export interface Queue {
  readonly person: Person | undefined;
  readonly items: readonly Submission[];
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  readonly refresh: () => Promise<void>;
  readonly filters: Filters;
  readonly filter: (filters: Filters) => void;
  /** One page more; absent where these are all. */
  readonly more: (() => void) | undefined;
}

interface Read {
  readonly person: Person;
  readonly submissions: Submission[];
  readonly next?: string | undefined;
}

/** What waits for me. The list as last seen stays when it cannot be read again. `isTrial`: the queue of this browser, without pages. */
export function useQueue(who: string, isTrial: boolean): Queue {
  const [read, setRead] = useState<Read>();
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const [filters, filter] = useState<Filters>({});
  const [pages, setPages] = useState(1);
  const turn = useRef(0);

  const look = useCallback(async () => {
    turn.current++;
    const mine = turn.current;
    const answer = isTrial
      ? await ask('queue.read', {})
      : await readPages((after) => ask('queue.page', { filters, after }), pages);
    // Another filter was chosen meanwhile, or a later look came first.
    if (mine !== turn.current) return;
    setLoading(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setRead(answer.value);
  }, [isTrial, filters, pages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another person has another queue.
  useEffect(() => {
    look();
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [who, look]);

  const refresh = async () => {
    setLoading(true);
    await look();
  };
  return {
    person: read?.person,
    items: read?.submissions ?? [],
    loading,
    problem,
    refresh,
    filters,
    filter: (next) => {
      setPages(1);
      filter(next);
    },
    more: read?.next ? () => setPages(pages + 1) : undefined,
  };
}
