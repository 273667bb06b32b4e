/** Scripts other than Latin say much with few letters. */
const FEWEST = 6;

/** By script, the languages written in it that we tell apart: the last, unless letters of an earlier one occur. */
const SCRIPTS: readonly (readonly [RegExp, readonly (readonly [string, RegExp])[]])[] = [
  [/\p{Script=Hangul}/gu, [['ko', /./u]]],
  [
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    [
      ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
      ['zh', /./u],
    ],
  ],
  [/\p{Script=Greek}/gu, [['el', /./u]]],
  [/\p{Script=Hebrew}/gu, [['he', /./u]]],
  [
    /\p{Script=Arabic}/gu,
    [
      ['ur', /[ٹڈڑںےہھ]/u],
      ['fa', /[پچژگکی]/u],
      ['ar', /./u],
    ],
  ],
  [
    /\p{Script=Cyrillic}/gu,
    [
      ['kk', /[әғқңөұүһ]/u],
      ['sr', /[јљњћђ]/u],
      ['be', /ў/u],
      ['uk', /[іїєґ]/u],
      ['ru', /[ыэё]/u],
      ['bg', /ъ/u],
      ['ru', /./u],
    ],
  ],
  [/\p{Script=Thai}/gu, [['th', /./u]]],
  [/\p{Script=Devanagari}/gu, [['hi', /./u]]],
  [/\p{Script=Bengali}/gu, [['bn', /./u]]],
  [/\p{Script=Tamil}/gu, [['ta', /./u]]],
];

/**
 * The language of letters that are mostly not Latin ones; undefined where the script is used by many languages that we do not tell
 * apart. Half of the letters decide, so that a foreign name does not.
 */
export function languageOfScript(letters: string): string | undefined {
  for (const [script, languages] of SCRIPTS) {
    const its = countOf(script, letters);
    if (its < FEWEST || its * 2 < letters.length) continue;
    return languages.find(([, letter]) => letter.test(letters))?.[0];
  }
  return undefined;
}

export function isLatin(letters: string): boolean {
  return countOf(/\p{Script=Latin}/gu, letters) * 2 >= letters.length;
}

function countOf(script: RegExp, letters: string): number {
  return letters.match(script)?.length ?? 0;
}
