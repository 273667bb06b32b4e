import { useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import type { Problem } from '../../domain/problem';
import { Button } from '../basic/button';
import { EmptyState } from '../basic/empty-state';
import { ProblemNote } from '../basic/problem-note';
import { ReasonField } from '../basic/reason-field';
import { Brand } from '../desk/brand';
import { PostPreview } from '../desk/post-preview';
import { FindingList } from '../page/finding-list';
import { useDeskWords } from '../words/words-context';

export interface ReasonFormProps {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
  readonly sending: boolean;
  /** The reason is on record; the author goes back and presses Post. */
  readonly saved: boolean;
  readonly problem?: Problem | undefined;
}

/** The Guidepost window in which an author writes why a draft should be posted. */
export function ReasonForm(props: ReasonFormProps) {
  const { say } = useDeskWords();
  if (props.saved) {
    return (
      <main class="gp-reason">
        <Brand />
        <div role="status">
          <EmptyState title={say('reason.saved')} text={say('reason.saved.text')} />
        </div>
      </main>
    );
  }
  return (
    <main class="gp-reason">
      <Brand />
      <h2 class="gp-practice-title">{say('reason.title')}</h2>
      <p class="gp-soft">{say('reason.text')}</p>
      <ReasonInput {...props} />
      <section class="gp-section">
        <h3 class="gp-section-title">{say('reason.draft')}</h3>
        <PostPreview draft={props.draft} findings={props.findings} />
      </section>
      <FindingList findings={props.findings} draft={props.draft} />
    </main>
  );
}

function ReasonInput({ onSave, onCancel, sending, problem }: ReasonFormProps) {
  const { say } = useDeskWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onSave(reason.trim());
  };
  return (
    <form
      noValidate
      class="gp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ReasonField
        label={say('reason.label')}
        hint={say('reason.hint')}
        missing={isMissing ? say('reason.missing') : undefined}
        value={reason}
        onChange={setReason}
      />
      {problem && <ProblemNote problem={problem} />}
      <div class="gp-actions">
        <Button submits look="main" disabled={sending} onPress={save}>
          {say(sending ? 'act.sending' : 'reason.save')}
        </Button>
        <Button onPress={onCancel}>{say('decide.cancel')}</Button>
      </div>
    </form>
  );
}
