import type { HeavyParts } from '../heavy';
import { linearPattern } from '../linear-pattern';
import { language } from './language';

/** Every heavy part at once: for the server, the command line and pages of the extension, where size is no matter. */
export const ALL_HEAVY_PARTS: HeavyParts = {
  'linear-pattern': linearPattern,
  language,
};
