import type { Comment } from '../../domain/comment';
import { Button } from '../basic/button';
import { Icon } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';

export interface CommentListProps {
  readonly comments: readonly Comment[];
  /** Of the text as it is now. */
  readonly revision: number;
  readonly now: number;
  readonly onAnswer: (comment: Comment) => void;
}

/** Each comment with its answers under it, oldest first. */
export function CommentList({ comments, ...rest }: CommentListProps) {
  const { say } = useDeskWords();
  if (comments.length === 0) return <p class="gp-soft">{say('comments.none')}</p>;
  const known = new Set(comments.map(({ id }) => id));
  const isAnswer = (one: Comment) => one.answerTo !== undefined && known.has(one.answerTo);
  const ordered = comments
    .filter((one) => !isAnswer(one))
    .flatMap((first) => [first, ...answersTo(first, comments)]);
  return (
    <ul class="gp-comments">
      {ordered.map((comment) => (
        <CommentLine key={comment.id} comment={comment} isAnswer={isAnswer(comment)} {...rest} />
      ))}
    </ul>
  );
}

/** Answers to answers stand under the first comment too. */
function answersTo(first: Comment, all: readonly Comment[]): Comment[] {
  return all
    .filter(({ answerTo }) => answerTo === first.id)
    .flatMap((answer) => [answer, ...answersTo(answer, all)]);
}

interface CommentLineProps extends Omit<CommentListProps, 'comments'> {
  readonly comment: Comment;
  readonly isAnswer: boolean;
}

function CommentLine({ comment, isAnswer, revision, now, onAnswer }: CommentLineProps) {
  const { say, ago, at } = useDeskWords();
  const isInternal = comment.audience === 'internal';
  return (
    <li class="gp-comment" data-answer={isAnswer} data-tone={isInternal ? 'wait' : 'tip'}>
      <div class="gp-comment-head">
        <b>
          <PlainText text={comment.writer.name} />
        </b>
        <span class="gp-mark">
          <Icon name={isInternal ? 'shield' : 'reply'} />
          <span>{say(`comment.${comment.audience}`)}</span>
        </span>
        <span class="gp-soft">
          {comment.revision !== revision &&
            `${say('decision.older', { revision: comment.revision })} · `}
          <time dateTime={comment.at} title={at(comment.at)}>
            {ago(comment.at, now)}
          </time>
        </span>
      </div>
      {comment.deletedAt ? (
        <p class="gp-soft">{say('comment.deleted')}</p>
      ) : (
        <>
          <p class="gp-comment-text">
            <PlainText text={comment.text} />
          </p>
          <div class="gp-actions">
            <Button look="quiet" icon="reply" onPress={() => onAnswer(comment)}>
              {say('comment.answer')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
