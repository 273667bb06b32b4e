import { useWords } from '../words/words-context';
import { changeBetween } from './change';
import { VisibleText } from './plain-text';

export interface ChangedTextProps {
  readonly before: string;
  readonly after: string;
}

/** Both versions in one text: what went is struck out, what came is underlined. */
export function ChangedText({ before, after }: ChangedTextProps) {
  const { say } = useWords();
  const change = changeBetween(before, after);
  return (
    <p class="gp-changed" dir="auto">
      <VisibleText text={change.same} />
      {change.removed && (
        <del>
          <span class="gp-unseen">[{say('changed.removed')}: </span>
          <VisibleText text={change.removed} />
          <span class="gp-unseen">]</span>
        </del>
      )}
      {change.added && (
        <ins>
          <span class="gp-unseen">[{say('changed.added')}: </span>
          <VisibleText text={change.added} />
          <span class="gp-unseen">]</span>
        </ins>
      )}
      <VisibleText text={change.tail} />
    </p>
  );
}
