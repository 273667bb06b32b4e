import type { Detect } from './detector';
import { alsoRewritten, type Piece, rewritten } from './rewriting';

/** Letters of scripts that put no space between words (Thai, kana, Han), and of Korean, which puts none before its particles. */
export const UNSPACED = /[\u0e01-\u0e3a\u0e40-\u0e4e\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const EDGE = new RegExp(
  `(?<=${UNSPACED.source})(?=[\\p{sc=Latn}0-9+(])|(?<=[\\p{sc=Latn}0-9])(?=${UNSPACED.source})`,
  'gu',
);

/** The same detector, which also finds values that stand against letters of such a script: 电话是123. */
export const seeingUnspaced = (detect: Detect): Detect => alsoRewritten(detect, spaces);

/** The same detector, which takes letters of such a script for another word than the Latin ones beside them. */
export const apartFromUnspaced = (detect: Detect): Detect => rewritten(detect, spaces);

function spaces(text: string): Piece[] {
  if (!UNSPACED.test(text)) return [];
  return Array.from(text.matchAll(EDGE), ({ index }) => ({ text: ' ', start: index, end: index }));
}
