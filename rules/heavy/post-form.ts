import { detectAllCaps } from '../detectors/all-caps';
import { detectEmojiRuns } from '../detectors/emoji-run';
import { detectFancyLetters } from '../detectors/fancy-letters';
import { detectMixedScripts } from '../detectors/mixed-scripts';
import { detectUnreadableHashtags } from '../detectors/unreadable-hashtag';
import type { Detectors } from '../heavy';

/** The form of the post itself. */
export const postForm: Detectors = {
  detectors: {
    'fancy-letters': detectFancyLetters,
    'mixed-scripts': detectMixedScripts,
    'unreadable-hashtag': detectUnreadableHashtags,
    'emoji-run': detectEmojiRuns,
    'all-caps': detectAllCaps,
  },
};
