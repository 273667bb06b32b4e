import { make } from '../../components/basic/make';
import { drawChip } from '../../components/page/chip-element';
import { dressFrame, keepKeysInside } from '../../components/page/frame-element';
import { hasCaret } from '../composer.content/in-use';
import { type ChipWords, spokenWords } from './language-bridge';
import type { Drawing } from './picture';
import { shownState } from './shown-state';
import { sideNote } from './side-note';
import { hasChip, type View } from './views';

export interface ChipActs {
  readonly toggle: (key: number) => void;
  readonly copy: (text: string) => void;
  /** Somebody comes to a chip, and may open its card. */
  readonly approach: () => void;
}

/** One chip and the sentence under it. */
interface ChipHere {
  readonly place: HTMLElement;
  readonly button: HTMLButtonElement;
}

export interface ChipsDrawing extends Drawing {
  readonly scheme: 'light' | 'dark';
}

/** Draws chips and their notes without a library: every draft has them, most have nothing else. */
export function createChips(root: ShadowRoot, acts: ChipActs): (drawing: ChipsDrawing) => void {
  const live = make('p', {
    class: 'gp-unseen',
    role: 'status',
    'aria-live': 'polite',
    'aria-atomic': 'true',
  });
  const frame = make('div', {}, live);
  const chips = new Map<number, ChipHere>();
  keepKeysInside(frame);
  root.append(frame);
  return (drawing) => {
    const { languageTag, scheme, isOrphaned } = drawing;
    const words = spokenWords(languageTag);
    const views = drawing.views.filter(hasChip);
    dressFrame(frame, { ...words, scheme });
    removeOthers(views);
    for (const view of views) draw(chipOf(view.key), view, words, isOrphaned);
    const message = spoken(drawing.views, words, isOrphaned);
    // What did not change is not read out again.
    if (live.textContent !== message) live.textContent = message;
  };

  function removeOthers(views: readonly View[]): void {
    for (const [key, { place }] of chips) {
      if (views.some((view) => view.key === key)) continue;
      place.remove();
      chips.delete(key);
    }
  }

  function chipOf(key: number): ChipHere {
    const known = chips.get(key);
    if (known) return known;
    const button = make('button', {});
    const place = make('div', { class: 'place', 'data-chip': String(key) }, button);
    button.addEventListener('click', () => acts.toggle(key));
    button.addEventListener('pointerenter', acts.approach);
    button.addEventListener('focus', acts.approach);
    live.before(place);
    chips.set(key, { place, button });
    return { place, button };
  }

  function draw({ place, button }: ChipHere, view: View, words: ChipWords, isOrphaned: boolean) {
    const { key, assessment, account, isOpen } = view;
    const chip = {
      verdict: shownState(view, isOrphaned),
      count: assessment.check.findings.length,
      accountName: account.name,
      expanded: isOpen,
      controls: `card-${key}`,
    };
    drawChip(button, chip, words.say);
    // The button itself stays: taken out for a moment, it would lose the keyboard.
    while (button.nextSibling) button.nextSibling.remove();
    place.append(...sideNote(view, isOrphaned, words.say, acts.copy));
  }
}

/** Read out once for each verdict: the state of the composer that is being written in. */
function spoken(views: readonly View[], { say }: ChipWords, isOrphaned: boolean): string {
  const view = views.find((one) => one.composer.boxes.some(hasCaret));
  if (!view) return '';
  const { findings } = view.assessment.check;
  const state = say(`state.${shownState(view, isOrphaned)}`);
  const count = findings.length > 0 ? say('chip.findings', { count: findings.length }) : '';
  return ['Guidepost:', state, count].filter(Boolean).join(' ');
}
