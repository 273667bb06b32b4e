import type { ChipKey } from '../words/page/chip-en';
import type { Speech } from '../words/words';
import { pieces } from './hidden-characters';
import { make } from './make';

type Say = Speech<ChipKey>['say'];

/** A stranger's text as an element: never markup, its direction its own, hidden characters made visible. */
export function plainText(text: string, say: Say): HTMLElement {
  const nodes = pieces(text).map(({ text: run, hidden }) =>
    hidden
      ? make(
          'span',
          { class: 'gp-hidden', title: say('hidden.character', { code: hidden }) },
          hidden,
        )
      : run,
  );
  return make('bdi', { dir: 'auto', class: 'gp-text' }, ...nodes);
}
