import { useWords } from '../words/words-context';
import { PlainText } from './plain-text';

export interface PhraseProps {
  /** A text of ours with its gaps open: `say(key)` without values. */
  readonly text: string;
  /** Strangers' words for the gaps; each keeps its own direction and is never read as a gap itself. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Our sentence with names, reasons or addresses of others in it. */
export function Phrase({ text, values }: PhraseProps) {
  const { language } = useWords();
  return (
    <>
      {text.split(/(\{\w+\})/).map((piece, index) => {
        const value = values[piece.slice(1, -1)];
        if (!piece.startsWith('{') || value === undefined) return piece;
        const shown =
          typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence are their places.
        return <PlainText key={index} text={shown} />;
      })}
    </>
  );
}
