import type { Draft } from '../../domain/draft';
import { currentRevision, type Submission } from '../../domain/submission';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import { excerptOf } from './excerpt';
import { SiteMark } from './site-mark';

export interface PostLinesProps {
  readonly draft: Draft;
  /** ISO 8601. */
  readonly at: string;
  readonly now: number;
  /** Absent where it is one's own. */
  readonly author?: string | undefined;
}

/** Site, account, age and the beginning of the text: how a draft stands in a list. */
export function PostLines({ draft, at, now, author }: PostLinesProps) {
  const { say, ago } = useDeskWords();
  const account = draft.account.name;
  return (
    <>
      <div class="gp-row-head">
        <SiteMark site={draft.site} />
        <span class="gp-row-who">
          {author === undefined ? (
            <PlainText text={account} />
          ) : (
            <Phrase text={say('queue.by')} values={{ author, account }} />
          )}
        </span>
        <time class="gp-soft" dateTime={at}>
          {ago(at, now)}
        </time>
      </div>
      <p class="gp-row-text">
        <PlainText text={excerptOf(draft) || say('preview.empty')} />
      </p>
    </>
  );
}

/** A submission in a list of other people's. */
export function DraftLines({ item, now }: { readonly item: Submission; readonly now: number }) {
  const { draft } = currentRevision(item);
  return <PostLines draft={draft} at={item.updatedAt} now={now} author={item.author.name} />;
}
