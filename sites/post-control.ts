import type { Composer, SiteReader } from './adapter';
import { fieldsOf } from './fields';
import { waysOn } from './posted-by';
import { readText } from './read-lines';
import { surfaceOf } from './surface-of';

/** What the site itself thinks of a draft: it wakes its Post control only for a text that its own model holds. */
export type PostControl = 'awake' | 'asleep' | 'none';

/** Every site takes this many characters of any script. A longer text may rightly put the control to sleep. */
const SHORT = 140;
const OFF = ':disabled,[aria-disabled="true"]';

export function postControl({ data }: SiteReader, composer: Composer): PostControl {
  const controls = waysOn(data, composer);
  if (controls.length === 0) return 'none';
  return controls.every((control) => control.matches(OFF)) ? 'asleep' : 'awake';
}

/**
 * True where the site's own model must hold a text that could go out now, so that its Post control cannot sleep. Nothing is asked of a
 * text that grew, which may be too long, of an empty one, beside which some sites let their control be, and of the first words of a
 * draft whose other parts are empty.
 */
export function mustBeAwake(
  { data }: SiteReader,
  composer: Composer,
  before: { readonly control: PostControl; readonly text: string },
  text: string,
): boolean {
  if (text.length > Math.max(SHORT, before.text.length)) return false;
  if (text.trim() === '') return false;
  if (before.text.trim() !== '') return before.control === 'awake';
  const fields = fieldsOf(surfaceOf(data, composer), composer);
  return fields.every(({ box }) => readText(box).trim() !== '');
}
