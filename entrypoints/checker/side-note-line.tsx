import { Button } from '../../components/basic/button';
import { useWords } from '../../components/words/words-context';
import type { Acts } from './acts';
import type { SideNote, View } from './views';

interface SideNoteLineProps {
  readonly view: View;
  readonly acts: Acts;
  readonly isOrphaned: boolean;
}

/** One sentence under the chip, where its word alone does not say what to do. */
export function SideNoteLine({ view, acts, isOrphaned }: SideNoteLineProps) {
  const { say } = useWords();
  const note = sideNote(view, isOrphaned);
  if (!note) return null;
  const { copy } = note;
  return (
    <div class="gp-note side" data-tone="quiet" role="status">
      <div class="gp-note-body">
        <p>{say(`note.${note.word}`)}</p>
        {copy !== undefined && <Button onPress={() => acts.copy(copy)}>{say('note.copy')}</Button>}
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
