import type { Detect } from './detector';

/** One emoji as people see it: a flag, a keycap, or a sign with its colour and what is joined to it. */
const ONE =
  '(?:\\p{Regional_Indicator}{2}|[#*0-9]\\uFE0F?\\u20E3|(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F)(?:\\p{Emoji_Modifier}|[\\u{E0020}-\\u{E007F}]){0,8}(?:\\u200D\\p{Extended_Pictographic}\\uFE0F?\\p{Emoji_Modifier}?){0,8})';
const RUN = new RegExp(`${ONE}(?: ?${ONE}){3,}`, 'gu');

/** Four or more emoji in a row: screen readers read out the name of each. */
export const detectEmojiRuns: Detect = ({ text }) =>
  Array.from(text.matchAll(RUN), ({ 0: run, index: start }) => ({
    start,
    end: start + run.length,
    sort: 'emoji',
    confidence: 'high',
  }));
