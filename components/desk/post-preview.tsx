import { type Draft, textsOf } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import { initials } from './initials';
import { MarkedText } from './marked-text';
import { MediaStrip } from './media-strip';

export interface PostPreviewProps {
  readonly draft: Draft;
  /** Marked inside the text. */
  readonly findings?: readonly Finding[];
}

/** A draft as its site will show it, near enough to judge it. */
export function PostPreview({ draft, findings = [] }: PostPreviewProps) {
  const { say } = useDeskWords();
  return (
    <figure class="gp-post" data-site={draft.site}>
      <figcaption class="gp-post-site">
        {say(`site.${draft.site}`)} · {say(`surface.${draft.surface}`)}
      </figcaption>
      {draft.replyTo && (
        <p class="gp-fine">
          <Phrase text={say('preview.reply')} values={{ post: draft.replyTo }} />
        </p>
      )}
      {draft.quotes && (
        <p class="gp-fine">
          <Phrase text={say('preview.quotes')} values={{ post: draft.quotes }} />
        </p>
      )}
      {draft.parts.map((text, part) => (
        <PreviewPart
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a thread are their places.
          key={part}
          draft={draft}
          part={part}
          text={text}
          findings={findings.filter((finding) => finding.part === part)}
        />
      ))}
      <FoundDescriptions draft={draft} findings={findings} />
    </figure>
  );
}

/** Image descriptions in which something was found; the others stand at their images only. */
function FoundDescriptions({ draft, findings = [] }: PostPreviewProps) {
  const { say } = useDeskWords();
  const first = draft.parts.length;
  return textsOf(draft)
    .slice(first)
    .map(({ text }, index) => {
      const its = findings.filter(({ part }) => part === first + index);
      if (its.length === 0) return null;
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: descriptions have no identity but their place.
        <div class="gp-post-extra" key={index}>
          <p class="gp-fine">{say('preview.description')}</p>
          <MarkedText text={text} findings={its} />
        </div>
      );
    });
}

interface PreviewPartProps {
  readonly draft: Draft;
  readonly part: number;
  readonly text: string;
  readonly findings: readonly Finding[];
}

function PreviewPart({ draft, part, text, findings }: PreviewPartProps) {
  const { say } = useDeskWords();
  const total = draft.parts.length;
  const kind = draft.partKinds?.[part];
  return (
    <div class="gp-post-part" data-follows={part < total - 1}>
      <span class="gp-avatar" aria-hidden="true">
        {initials(draft.account.name)}
      </span>
      <div class="gp-post-body">
        <p class="gp-post-head">
          <b>
            <PlainText text={draft.account.name} />
          </b>
          {draft.site === 'x' && (
            <span class="gp-soft">
              <PlainText text={`@${draft.account.id}`} />
            </span>
          )}
          <span class="gp-soft">· {say('preview.now')}</span>
        </p>
        {(kind === 'title' || kind === 'poll') && <p class="gp-fine">{say(`preview.${kind}`)}</p>}
        {text ? (
          <MarkedText text={text} findings={findings} />
        ) : (
          <p class="gp-soft">{say('preview.empty')}</p>
        )}
        {part === 0 && <MediaStrip media={draft.media} />}
        {total > 1 && <p class="gp-fine">{say('preview.part', { part: part + 1, total })}</p>}
      </div>
    </div>
  );
}
