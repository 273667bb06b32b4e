import { useState } from 'preact/hooks';
import { type Draft, wholeText } from '../../domain/draft';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { PlainText } from '../basic/plain-text';
import { ProblemNote } from '../basic/problem-note';
import { type InOutbox, OutboxNote } from '../page/outbox-note';
import { useDeskWords } from '../words/words-context';
import { SiteMark } from './site-mark';

export interface Unsent extends InOutbox {
  readonly key: string;
  readonly kind: 'submit' | 'revise' | 'posted' | 'record';
  readonly since: string;
  readonly draft?: Draft | undefined;
}

export interface OutboxItemProps {
  readonly item: Unsent;
  readonly now: number;
  readonly onDismiss: () => void;
  readonly onCopy: (text: string) => void;
}

export function OutboxItem({ item, now, onDismiss, onCopy }: OutboxItemProps) {
  const { say, ago } = useDeskWords();
  const { draft, problem, since } = item;
  return (
    <li class="gp-draft">
      <div class="gp-row-head">
        {draft && <SiteMark site={draft.site} />}
        <span class="gp-row-who">
          {draft ? (
            <PlainText text={draft.account.name} />
          ) : (
            say(item.kind === 'posted' ? 'outbox.posted' : 'outbox.record')
          )}
        </span>
        <time class="gp-soft" dateTime={since}>
          {ago(since, now)}
        </time>
      </div>
      {draft && (
        <p class="gp-unsent-text">
          <PlainText text={wholeText(draft) || say('preview.empty')} />
        </p>
      )}
      {draft ? <OutboxNote row={item} /> : problem && <ProblemNote problem={problem} />}
      <div class="gp-actions">
        {draft && <CopyButton onCopy={() => onCopy(wholeText(draft))} />}
        {item.state === 'refused' && (
          <ConfirmButton
            label={say('act.dismiss')}
            question={say('outbox.dismiss.ask')}
            confirm={say('outbox.dismiss.confirm')}
            cancel={say('decide.cancel')}
            onConfirm={onDismiss}
          />
        )}
      </div>
    </li>
  );
}

function CopyButton({ onCopy }: { onCopy: () => void }) {
  const { say } = useDeskWords();
  const [isDone, setDone] = useState(false);
  const copy = () => {
    onCopy();
    setDone(true);
  };
  return (
    <Button look="quiet" onPress={copy}>
      {say(isDone ? 'outbox.copied' : 'outbox.copy')}
    </Button>
  );
}
