import type { ComponentChildren } from 'preact';
import { deskWords } from '../words/desk-words';
import type { Language } from '../words/language';
import { WordsContext } from '../words/words-context';

export interface DeskFrameProps {
  readonly language: Language;
  readonly scheme?: 'light' | 'dark' | 'auto';
  /** A popup has a fixed small size; the rest fills its window. */
  readonly place: 'popup' | 'tab';
  readonly children: ComponentChildren;
}

/** The root of every extension page: words, direction and colours. */
export function DeskFrame({ language, scheme = 'auto', place, children }: DeskFrameProps) {
  const words = deskWords(language);
  return (
    <WordsContext.Provider value={{ place: 'desk', words }}>
      <div
        class="gp gp-desk"
        lang={language}
        dir={words.direction}
        data-scheme={scheme}
        data-place={place}
      >
        {children}
      </div>
    </WordsContext.Provider>
  );
}
