import { PICKED_POST_MS, type PickedPost } from '../../domain/picked-post';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';
import { PostLines } from './draft-lines';
import { PostPreview } from './post-preview';

export interface PickedListProps {
  readonly posts: readonly PickedPost[];
  readonly now: number;
  readonly sending: boolean;
  /** The text is sent. */
  readonly onHandIn: (key: string) => void;
  /** The text is deleted here. */
  readonly onKeep: (key: string) => void;
}

/** Posts of mine that were picked for a look afterwards: their author says whether the text is handed in. */
export function PickedList({ posts, ...rest }: PickedListProps) {
  const { say } = useDeskWords();
  if (posts.length === 0) return null;
  return (
    <section class="gp-unsent" aria-labelledby="gp-picked">
      <h2 class="gp-section-title" id="gp-picked">
        {say('picked.title')}
      </h2>
      <p class="gp-fine">{say('picked.text')}</p>
      <ul class="gp-list">
        {posts.map((post) => (
          <PickedItem key={post.key} post={post} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function PickedItem(props: Omit<PickedListProps, 'posts'> & { post: PickedPost }) {
  const { post, now, sending, onHandIn, onKeep } = props;
  const { say, at } = useDeskWords();
  const { key, draft } = post;
  return (
    <li class="gp-draft">
      <PostLines draft={draft} at={post.at} now={now} />
      <details class="gp-all">
        <summary>{say('review.preview')}</summary>
        <PostPreview draft={draft} />
      </details>
      <p class="gp-fine">{say('picked.end', { time: at(Date.parse(post.at) + PICKED_POST_MS) })}</p>
      <div class="gp-actions">
        <Button disabled={sending} onPress={() => onHandIn(key)}>
          {say('picked.hand-in')}
        </Button>
        <Button look="quiet" disabled={sending} onPress={() => onKeep(key)}>
          {say('picked.keep')}
        </Button>
      </div>
    </li>
  );
}
