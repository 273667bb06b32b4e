import type { Problem } from '../../domain/problem';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import type { Bulk } from './use-bulk';

/** What became of one of several. */
export interface BulkResult {
  readonly id: string;
  readonly author: string;
  /** How its text begins. */
  readonly text: string;
  readonly problem?: Problem | undefined;
}

export interface BulkBarProps {
  readonly bulk: Bulk;
  readonly sending: boolean;
  readonly results: readonly BulkResult[];
  readonly onApprove: (ids: readonly string[]) => void;
}

/** Several drafts that no rule holds, approved with one yes; each has its own result. */
export function BulkBar({ bulk, sending, results, onApprove }: BulkBarProps) {
  const { say } = useDeskWords();
  const count = bulk.picked.length;
  const leave = <Button onPress={bulk.stop}>{say('decide.cancel')}</Button>;
  if (!bulk.isOn) {
    return (
      <>
        {bulk.isPossible && (
          <Button look="quiet" onPress={bulk.start}>
            {say('bulk.start')}
          </Button>
        )}
        <BulkResults results={results} />
      </>
    );
  }
  return (
    <div class="gp-bulk">
      <p class="gp-fine">{say('bulk.hint')}</p>
      <div class="gp-actions">
        {count === 0 ? (
          leave
        ) : (
          <ConfirmButton
            label={say('bulk.approve', { count })}
            question={say('bulk.ask', { count })}
            confirm={say('decide.approve.confirm')}
            cancel={say('decide.cancel')}
            look="main"
            beside={leave}
            disabled={sending}
            onConfirm={() => {
              onApprove(bulk.picked);
              bulk.stop();
            }}
          />
        )}
      </div>
    </div>
  );
}

function BulkResults({ results }: { results: readonly BulkResult[] }) {
  const words = useDeskWords();
  return (
    <div role="status">
      {results.length > 0 && (
        <ul class="gp-bulk-results" aria-label={words.say('bulk.result')}>
          {results.map(({ id, author, text, problem }) => (
            <li key={id}>
              {problem ? (
                <Phrase
                  text={words.say('bulk.refused')}
                  values={{ author, why: words.problem(problem).what }}
                />
              ) : (
                <Phrase text={words.say('bulk.approved')} values={{ author }} />
              )}
              <p class="gp-row-text gp-soft">
                <PlainText text={text} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
