import type { SiteReader } from '../adapter';
import { createReader } from '../create-reader';
import { type SiteData, siteData } from '../selectors';
import selectors from './selectors.json';

export const xData: SiteData = siteData(selectors);

/** Who acts is read by the file's own rules: the switcher first, the avatar beside the editor last. */
export function createXReader(data = xData): SiteReader {
  return createReader(data, () => undefined);
}
