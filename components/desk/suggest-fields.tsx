import { Button } from '../basic/button';
import { ReasonField } from '../basic/reason-field';
import { useDeskWords } from '../words/words-context';

export interface SuggestFieldsProps {
  /** As the draft has them. */
  readonly parts: readonly string[];
  /** As the reviewer would write them; undefined as long as there is no suggestion. */
  readonly texts: readonly string[] | undefined;
  readonly onSuggest: (texts: readonly string[] | undefined) => void;
}

const MOST_CHARACTERS = 100_000;

/** A copy of each part to write in; what stays the same is not sent. */
export function SuggestFields({ parts, texts, onSuggest }: SuggestFieldsProps) {
  const { say } = useDeskWords();
  if (!texts) {
    return (
      <div class="gp-actions">
        <Button look="quiet" icon="pen" onPress={() => onSuggest(parts)}>
          {say('suggest.offer')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {texts.map((text, part) => (
        <ReasonField
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
          key={part}
          label={say('suggest.part', { part: part + 1 })}
          value={text}
          rows={4}
          maxLength={MOST_CHARACTERS}
          optional
          onChange={(next) => onSuggest(texts.map((old, index) => (index === part ? next : old)))}
        />
      ))}
      <div class="gp-actions">
        <Button look="quiet" onPress={() => onSuggest(undefined)}>
          {say('suggest.drop')}
        </Button>
      </div>
    </>
  );
}
