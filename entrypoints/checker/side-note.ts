import { make } from '../../components/basic/make';
import type { ChipWords } from './language-bridge';
import type { SideNote, View } from './views';

/** One sentence under the chip, where its word alone does not say what to do; nothing for most drafts. */
export function sideNote(
  view: View,
  isOrphaned: boolean,
  say: ChipWords['say'],
  onCopy: (text: string) => void,
): Node[] {
  const note = noteOf(view, isOrphaned, say);
  if (!note) return [];
  const body = make('div', { class: 'gp-note-body' }, make('p', {}, note.text));
  const { copy } = note;
  if (copy !== undefined) body.append(copyButton(say('note.copy'), () => onCopy(copy)));
  return [make('div', { class: 'gp-note side', 'data-tone': 'quiet', role: 'status' }, body)];
}

function copyButton(label: string, onPress: () => void): HTMLElement {
  const look = { type: 'button', class: 'gp-button', 'data-look': 'plain' };
  const button = make('button', look, make('span', {}, label));
  button.addEventListener('click', onPress);
  return button;
}

function noteOf(
  { note, assessment }: View,
  isOrphaned: boolean,
  say: ChipWords['say'],
): SideNote | undefined {
  if (isOrphaned) return { text: say('note.reload') };
  if (note) return note;
  return assessment.hold.because === 'released' ? { text: say('note.released') } : undefined;
}
