import { useState } from 'preact/hooks';
import { holds, verdictOf } from '../../domain/finding';
import { currentRevision, type Submission } from '../../domain/submission';

export interface Bulk {
  readonly isOn: boolean;
  /** There is something that may be approved with others. */
  readonly isPossible: boolean;
  /** Ids, in the order of the list. */
  readonly picked: readonly string[];
  readonly may: (item: Submission) => boolean;
  readonly pick: (id: string, on: boolean) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** What a rule holds has to be opened and read, so it is never one of many. */
export function mayBulk(item: Submission): boolean {
  return !holds(verdictOf(currentRevision(item).findings));
}

/** Which drafts are picked. What left the list meanwhile is picked no more. */
export function useBulk(items: readonly Submission[]): Bulk {
  const [isOn, setOn] = useState(false);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const possible = items.filter(mayBulk);
  return {
    isOn,
    isPossible: possible.length > 0,
    picked: possible.map(({ id }) => id).filter((id) => chosen.has(id)),
    may: mayBulk,
    pick: (id, on) => choose(new Set([...chosen].filter((one) => one !== id).concat(on ? id : []))),
    start: () => {
      choose(new Set());
      setOn(true);
    },
    stop: () => setOn(false),
  };
}
