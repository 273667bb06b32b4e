import type { ToldRecord } from '../../domain/api';
import type { RecordKind } from '../../domain/record';
import { Phrase } from '../basic/phrase';
import { Said } from '../basic/said';
import { oversightEn } from '../words/desk/oversight-en';
import type { DeskKey } from '../words/desk-words';
import { useDeskWords } from '../words/words-context';

export interface ActHistoryProps {
  /** Oldest first. */
  readonly records: readonly ToldRecord[];
  readonly now: number;
}

/** Every act on one draft, newest first, folded away. */
export function ActHistory({ records, now }: ActHistoryProps) {
  const { say, ago, at } = useDeskWords();
  return (
    <details class="gp-all">
      <summary>{say('review.all')}</summary>
      <ol class="gp-acts">
        {[...records].reverse().map((record) => {
          const key = keyOf(record.kind);
          return (
            key && (
              <li key={record.id}>
                <Phrase text={say(key)} values={{ actor: record.actor.name }} />{' '}
                <time class="gp-soft" dateTime={record.at} title={at(record.at)}>
                  {ago(record.at, now)}
                </time>
                {record.reason && <Said text={record.reason} />}
              </li>
            )
          );
        })}
      </ol>
    </details>
  );
}

function keyOf(kind: RecordKind): DeskKey | undefined {
  const key = `act.${kind}`;
  return Object.hasOwn(oversightEn, key) ? (key as DeskKey) : undefined;
}
