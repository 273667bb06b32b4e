import type { Composer, SiteReader } from './adapter';
import { readText } from './read-lines';
import { anyOf } from './selectors';
import { surfaceOf } from './surface-of';
import { isShown } from './tree';

/** The composer is gone or emptied, and the site says so where it has a way to. */
export function looksPosted(reader: SiteReader, composer: Composer): boolean {
  const page = composer.scope.ownerDocument;
  const { success } = surfaceOf(reader.data, composer);
  if (success && !page.querySelector(anyOf(success))) return false;
  const alike = reader.allComposers(page).filter((one) => one.place === composer.place);
  return composer.isLastStep
    ? !isShown(composer.scope) && alike.every((one) => one.isLastStep || textIn(one) === '')
    : isEmptied(composer, alike);
}

/** A page that only drew it anew still shows its text somewhere, and that is no post. */
function isEmptied(composer: Composer, alike: readonly Composer[]): boolean {
  const same = alike.find((one) => one.scope === composer.scope);
  if (same) return same.boxes.every((box) => readText(box) === '');
  const text = textIn(composer);
  return !alike.some((one) => textIn(one) === text && text !== '');
}

function textIn(composer: Composer): string {
  return composer.boxes.map(readText).join('');
}
