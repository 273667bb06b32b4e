import { iconElement } from '../basic/icon-element';
import { dress, make } from '../basic/make';
import { plainText } from '../basic/plain-nodes';
import { COMPOSER_LOOKS, type ComposerState } from '../basic/states';
import type { ChipKey } from '../words/page/chip-en';
import type { Speech } from '../words/words';

export interface ChipLook {
  readonly verdict: ComposerState;
  /** How many findings. */
  readonly count: number;
  /** The account that would post; empty where the page does not tell. */
  readonly accountName: string;
  readonly expanded: boolean;
  /** Id of the card that it opens, in the same shadow root. */
  readonly controls?: string;
}

type Say = Speech<ChipKey>['say'];

/** Draws the small notice beside a composer into its button: every draft has one, so it is made without a library. */
export function drawChip(button: HTMLButtonElement, chip: ChipLook, say: Say): void {
  const { verdict, expanded } = chip;
  const { tone, icon } = COMPOSER_LOOKS[verdict];
  dress(button, {
    type: 'button',
    class: 'gp-chip',
    'data-tone': tone,
    'data-state': verdict,
    'aria-expanded': String(expanded),
    'aria-controls': expanded ? chip.controls : undefined,
  });
  button.replaceChildren(
    make('span', { class: 'gp-unseen' }, 'Guidepost: '),
    iconElement(icon),
    make('span', { class: 'gp-chip-word' }, say(`state.${verdict}`)),
    ...countOf(chip, say),
    ...accountOf(chip, say),
  );
}

function countOf({ count }: ChipLook, say: Say): Node[] {
  if (count === 0) return [];
  return [
    make(
      'span',
      { class: 'gp-chip-count' },
      make('span', { 'aria-hidden': 'true' }, String(count)),
      make('span', { class: 'gp-unseen' }, say('chip.findings', { count })),
    ),
  ];
}

function accountOf({ accountName }: ChipLook, say: Say): Node[] {
  if (accountName === '') return [];
  const [before = '', after = ''] = say('chip.as').split('{account}');
  const name = plainText(accountName, say);
  return [make('span', { class: 'gp-chip-account' }, before, name, after)];
}
