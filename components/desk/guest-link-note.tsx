import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../basic/button';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';
import type { GuestLink } from './guest-input';

export interface GuestLinkNoteProps {
  readonly link: GuestLink;
  readonly onCopy: (url: string) => Promise<void>;
  readonly onDone: () => void;
}

/** A fresh link, once: nobody can read it again, so it stays until somebody says that they have it. */
export function GuestLinkNote({ link, onCopy, onDone }: GuestLinkNoteProps) {
  const { say } = useDeskWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link.
  useEffect(() => field.current?.select(), [link.url]);
  const copy = () =>
    onCopy(link.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="gp-note" data-tone="good">
      <Icon name="check" />
      <div class="gp-note-body">
        <label class="gp-note-title" for={id}>
          <Phrase text={say('guests.link')} values={{ name: link.name }} />
        </label>
        <input
          ref={field}
          id={id}
          class="gp-input"
          dir="ltr"
          readOnly
          value={link.url}
          onKeyDown={(event) => event.stopPropagation()}
        />
        <p>{say('guests.link.hint')}</p>
        <div class="gp-actions">
          <Button look="main" onPress={copy}>
            {say('note.copy')}
          </Button>
          <Button onPress={onDone}>{say('guests.link.done')}</Button>
          <span class="gp-soft" role="status">
            {copied !== undefined && say(copied ? 'guests.copied' : 'guests.not-copied')}
          </span>
        </div>
      </div>
    </div>
  );
}
