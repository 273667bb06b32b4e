/** Places where a word means something else: what stands right before and after it, in lower case but for names. */
interface Exception {
  readonly word: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Written with a capital: a name. */
  readonly capital?: boolean;
}

const EXCEPTIONS: readonly Exception[] = [
  { word: /^dick['’]?s?$/i, capital: true },
  {
    word: /^(?:cox|dyke|fanny|randy|bloody|coon|hooker|pecker|wang|wiener|fuk|ficker)$/i,
    capital: true,
  },
  { word: /^dicks?$/i, before: /\b(?:moby|spotted|private)\s$/i },
  { word: /^bloody$/i, after: /^\s(?:mary|sunday|nose)/i },
  { word: /^ass$/i, before: /\b(?:wild|african|asiatic|donkey)\s$/i },
  { word: /^pussy$/i, after: /^(?:\s?(?:riot|cat|willow|foot)|-?cats?\b)/i },
  {
    word: /^cocks?$/i,
    after: /^(?:-?a-|\s?(?:fight|crow|robin)|\s(?:and bull|your|their|his|her|an eyebrow)\b)/i,
  },
  { word: /^cum$/i, before: /\b(?:magna|summa)\s$/i },
  { word: /^cum$/i, after: /^\s(?:laude|grano)/i },
  { word: /^cum$/i, before: /[\p{L}]-$/iu },
  { word: /^chinks?$/i, after: /^\s(?:in|of light)/i },
  { word: /^spic$/i, after: /^\s(?:and|&|n) span/i },
  { word: /^homo$/i, after: /^\s(?:sapiens|erectus|habilis|economicus)/i },
  { word: /^coon$/i, before: /\bmaine\s$/i },
  { word: /^retard/i, before: /\b(?:fire|flame|spark)[\s-]$/i },
  { word: /^tits?$/i, before: /\b(?:great|blue|coal|marsh|willow|long-tailed|crested)\s$/i },
  { word: /^tit$/i, after: /^[\s-]for[\s-]/i },
  { word: /^hoes?$/i, before: /\b(?:garden|rake and|shovel and|back)[\s-]$/i },
  {
    word: /^hoes?$/i,
    after: /^(?:,|\s(?:and|or|&))\s(?:the |a )?(?:rakes?|spades?|shovels?|forks?|trowels?)\b/i,
  },
  { word: /^(?:prick|pricks|pricked|pricking)$/i, after: /^\s(?:up|the|your|his|her|with|of)\b/i },
  { word: /^knobs?$/i, before: /\b(?:door|volume|control|drawer|tuning|gear|shift)\s?$/i },
  { word: /^fags?$/i, after: /^\s(?:end|packet|break)/i },
  { word: /^shag/i, after: /^\s(?:carpet|rug|pile|haircut|cut)/i },
  { word: /^damn/i, before: /\b(?:hoover|beaver)\s$/i },
  { word: /^jap$/i, after: /^\s(?:code)/i },
  { word: /^bastard$/i, after: /^\s(?:sword|amber|toadflax)/i },
];
const WIDTH = 24;

/** True where the words around say that nothing bad is meant. */
export function isInnocentHere(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - WIDTH), start);
  const after = text.slice(end, end + WIDTH);
  return EXCEPTIONS.some(
    (exception) => exception.word.test(word) && fits(exception, word, before, after),
  );
}

function fits(exception: Exception, word: string, before: string, after: string): boolean {
  if (exception.capital) return isName(word, before, after);
  return (exception.before?.test(before) ?? true) && (exception.after?.test(after) ?? true);
}

/** Capital inside a sentence, or before a capital word; not where all is in capitals. */
function isName(word: string, before: string, after: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const inSentence =
    /[\p{L}\p{N},] $/u.test(before) || (before.endsWith('. ') === false && before !== '');
  return inSentence || /^(?:['’]s)?\s\p{Lu}/u.test(after);
}
