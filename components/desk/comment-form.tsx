import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Comment, CommentAudience } from '../../domain/comment';
import { COMMENT_AUDIENCES } from '../../domain/comment';
import { Button } from '../basic/button';
import { Phrase } from '../basic/phrase';
import { ReasonField } from '../basic/reason-field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';

export interface CommentInput {
  readonly audience: CommentAudience;
  readonly text: string;
  readonly answerTo?: string;
}

export interface CommentFormProps {
  /** The author's side writes to reviewers only, and what they write is read by both. */
  readonly isAuthor: boolean;
  readonly answers: Comment | undefined;
  readonly sending: boolean;
  readonly onSend: (comment: CommentInput) => void;
  readonly onCancel: () => void;
}

/** A comment of one's own, or an answer: that goes to the same readers. */
export function CommentForm(props: CommentFormProps) {
  const { isAuthor, answers, sending } = props;
  const { say } = useDeskWords();
  const [text, write] = useState('');
  const [chosen, choose] = useState<CommentAudience>('internal');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (answers) field.current?.focus();
  }, [answers]);
  const audience = answers?.audience ?? (isAuthor ? 'author' : chosen);
  const send = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || sending) return;
    props.onSend({ audience, text: text.trim(), ...(answers && { answerTo: answers.id }) });
    write('');
  };
  return (
    <form
      class="gp-stack"
      noValidate
      onSubmit={send}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <ReasonField
        label={
          answers ? (
            <Phrase text={say('comment.answering')} values={{ name: answers.writer.name }} />
          ) : (
            say('comment.write')
          )
        }
        value={text}
        onChange={write}
        rows={2}
        optional
        fieldRef={field}
      />
      {!isAuthor && !answers && (
        <SelectField
          label={say('comment.audience')}
          value={chosen}
          options={COMMENT_AUDIENCES.map((one) => ({ value: one, label: say(`comment.${one}`) }))}
          onChange={(value) => choose(value === 'author' ? 'author' : 'internal')}
        />
      )}
      <div class="gp-actions">
        <Button submits disabled={sending || text.trim() === ''} onPress={props.onCancel}>
          {say('comment.send')}
        </Button>
        {answers && <Button onPress={props.onCancel}>{say('decide.cancel')}</Button>}
      </div>
    </form>
  );
}
