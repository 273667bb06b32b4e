import { useWords } from '../words/words-context';
import { pieces } from './hidden-characters';

export interface PlainTextProps {
  readonly text: string;
}

/** A stranger's text: never markup, its direction its own, hidden characters made visible. */
export function PlainText({ text }: PlainTextProps) {
  return (
    <bdi dir="auto" class="gp-text">
      <VisibleText text={text} />
    </bdi>
  );
}

/** The same without a wrapper of its own, for use inside one. */
export function VisibleText({ text }: PlainTextProps) {
  const { say } = useWords();
  return (
    <>
      {pieces(text).map((piece) =>
        piece.hidden ? (
          <span
            key={piece.start}
            class="gp-hidden"
            title={say('hidden.character', { code: piece.hidden })}
          >
            {piece.hidden}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
