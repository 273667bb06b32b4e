import { Button } from '../../components/basic/button';
import type { Acts } from './acts';
import { type CheckerWord, checkerWord } from './checker-words';
import type { SideNote, View } from './views';

interface SideNoteLineProps {
  readonly view: View;
  readonly acts: Acts;
  readonly languageTag: string;
  readonly isOrphaned: boolean;
}

/** One sentence under the chip, where its word alone does not say what to do. */
export function SideNoteLine({ view, acts, languageTag, isOrphaned }: SideNoteLineProps) {
  const note = sideNote(view, isOrphaned);
  if (!note) return null;
  const { copy } = note;
  const say = (word: CheckerWord) => checkerWord(word, languageTag);
  return (
    <div class="gp-note side" data-tone="quiet" role="status">
      <div class="gp-note-body">
        <p>{say(note.word)}</p>
        {copy !== undefined && <Button onPress={() => acts.copy(copy)}>{say('copy')}</Button>}
      </div>
    </div>
  );
}

function sideNote({ note, assessment }: View, isOrphaned: boolean) {
  if (isOrphaned) return { word: 'reload' } satisfies SideNote;
  if (note) return note;
  if (assessment.hold.because === 'released') return { word: 'released' } satisfies SideNote;
  return undefined;
}
