import { hasCaret } from '../composer.content/in-use';
import { spokenWords } from './language-bridge';
import { shownState } from './shown-state';
import { type Held, hasChip, type View } from './views';

export interface Drawing {
  readonly views: readonly View[];
  readonly held: Held | undefined;
  readonly languageTag: string;
  readonly isOrphaned: boolean;
}

/**
 * All that chips and their notes are drawn from, in one string: where it is equal, nothing has to be drawn. Most keys change nothing of
 * it. Undefined while a card or a dialog is open, for those show the draft itself.
 */
export function pictureOf({ views, held, languageTag, isOrphaned }: Drawing): string | undefined {
  if (held || views.some(({ isOpen }) => isOpen)) return undefined;
  const chips = views.map((view) => chipOf(view, isOrphaned));
  return JSON.stringify([spokenWords(languageTag).language, isOrphaned, chips]);
}

function chipOf(view: View, isOrphaned: boolean): unknown {
  const { key, account, assessment, note, composer } = view;
  const { check, hold } = assessment;
  const hasKeys = composer.boxes.some(hasCaret);
  const state = shownState(view, isOrphaned);
  const isReleased = hold.because === 'released';
  return [
    key,
    hasChip(view),
    hasKeys,
    account.name,
    state,
    check.findings.length,
    isReleased,
    note,
  ];
}
