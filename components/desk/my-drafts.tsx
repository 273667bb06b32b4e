import type { ComponentChildren } from 'preact';
import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { EmptyState } from '../basic/empty-state';
import { ProblemNote } from '../basic/problem-note';
import { Spinner } from '../basic/spinner';
import { useDeskWords } from '../words/words-context';
import { DraftItem, type DraftNews } from './draft-item';
import { OfflineNote } from './offline-note';

export interface MyDraftsProps {
  readonly items: readonly Submission[];
  readonly now: number;
  /** Id of who looks: others may have written some of them. */
  readonly me?: string | undefined;
  readonly onWithdraw: (id: string) => void;
  readonly onCopy?: ((text: string) => void) | undefined;
  readonly onOpen: (id: string) => void;
  /** OutboxList, where something is in it. */
  readonly unsent?: ComponentChildren;
  /** What is wrong with one of them, by its id. */
  readonly problems?: ReadonlyMap<string, Problem> | undefined;
  /** What others said about one of them, by its id. */
  readonly news?: ReadonlyMap<string, DraftNews> | undefined;
  /** PickedList, where something is in it. */
  readonly picked?: ComponentChildren;
  readonly loading?: boolean | undefined;
  readonly offline?: boolean | undefined;
  readonly problem?: Problem | undefined;
}

/** What I submitted, where it stands and what I do next. */
export function MyDrafts(props: MyDraftsProps) {
  const { items, now, onWithdraw, onOpen, loading = false, offline = false, problem } = props;
  const { say } = useDeskWords();
  const isEmpty = items.length === 0 && !loading && !problem && !props.unsent && !props.picked;
  return (
    <section class="gp-list-box" aria-label={say('drafts.list')}>
      {loading && <Spinner label={say('desk.loading')} />}
      {offline && <OfflineNote />}
      {problem && <ProblemNote problem={problem} />}
      {props.unsent}
      {props.picked}
      {isEmpty && (
        <EmptyState title={say('drafts.empty')} text={say('drafts.empty.text')} icon="pen" />
      )}
      {items.length > 0 && (
        <ul class="gp-list">
          {items.map((item) => (
            <DraftItem
              key={item.id}
              item={item}
              now={now}
              me={props.me}
              onCopy={props.onCopy}
              problem={props.problems?.get(item.id)}
              news={props.news?.get(item.id)}
              onWithdraw={() => onWithdraw(item.id)}
              onOpen={() => onOpen(item.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
