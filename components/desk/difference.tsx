import { type Stretch, textDifference } from '../../domain/text-difference';
import { ChangedText } from '../basic/changed-text';
import { VisibleText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';

export interface DifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** Nobody waits for a screen longer. */
const PATIENCE_MS = 200;

/** Word by word in one text; very different long texts fall back to one stretch. */
export function Difference({ before, after }: DifferenceProps) {
  const stretches = textDifference(before, after, PATIENCE_MS);
  if (!stretches) return <ChangedText before={before} after={after} />;
  return (
    <p class="gp-changed" dir="auto">
      {stretches.map((stretch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference is drawn whole each time.
        <StretchText key={index} stretch={stretch} />
      ))}
    </p>
  );
}

function StretchText({ stretch }: { stretch: Stretch }) {
  const { say } = useDeskWords();
  const text = <VisibleText text={stretch.text} />;
  if (stretch.change === 'removed') {
    return (
      <del>
        <span class="gp-unseen">[{say('changed.removed')}: </span>
        {text}
        <span class="gp-unseen">]</span>
      </del>
    );
  }
  if (stretch.change === 'none') return text;
  return (
    <ins>
      <span class="gp-unseen">[{say('changed.added')}: </span>
      {text}
      <span class="gp-unseen">]</span>
    </ins>
  );
}
