import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskWords } from './desk-words';
import type { PageWords } from './page-language';

type Spoken =
  | { readonly place: 'page'; readonly words: PageWords }
  | { readonly place: 'desk'; readonly words: DeskWords };

/** Set by PageFrame and DeskFrame. */
export const WordsContext = createContext<Spoken | undefined>(undefined);

/** The words that exist in pages and at the desk alike. */
export function useWords(): PageWords {
  return useSpoken().words;
}

/** All words; only inside a DeskFrame. */
export function useDeskWords(): DeskWords {
  const spoken = useSpoken();
  if (spoken.place !== 'desk') throw new Error('This component belongs inside a DeskFrame.');
  return spoken.words;
}

function useSpoken(): Spoken {
  const spoken = useContext(WordsContext);
  if (!spoken) throw new Error('Components belong inside a PageFrame or a DeskFrame.');
  return spoken;
}
