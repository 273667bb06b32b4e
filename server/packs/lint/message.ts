import type { Rule } from '../../../rules/rule';
import { type RuleRemark, warning } from './issue';
import { ACTIONABLE, BLAME, ENGLISH, JARGON } from './plain-words';

const MOST_WORDS = 25;

/** Messages that an author cannot act on, or would not like to read. */
export function speaksPlainly(rule: Rule): RuleRemark[] {
  if (rule.kind === 'exempt' || rule.kind === 'classify') return [];
  const fields = (['title', 'message', 'why'] as const).flatMap((field) =>
    CHECKS[field].flatMap((check) => {
      const found = check(rule[field]);
      return found ? [warning({ code: 'unclear-message', at: [field], ...found })] : [];
    }),
  );
  return [...fields, ...saysWhatToDo(rule)];
}

type Found = Pick<RuleRemark, 'what' | 'cure'> | undefined;

/** A reason may name what a law forbids. */
const CHECKS: Readonly<Record<'title' | 'message' | 'why', readonly ((text: string) => Found)[]>> =
  {
    title: [jargon, shouting, blame],
    message: [longSentence, jargon, shouting, blame],
    why: [longSentence, jargon, shouting],
  };

function longSentence(text: string): Found {
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/);
  const long = sentences.find((sentence) => wordsIn(sentence) > MOST_WORDS);
  if (long === undefined) return undefined;
  const start = long.split(/\s+/).slice(0, 5).join(' ');
  return {
    what: `The sentence "${start} …" has ${wordsIn(long)} words; people read past ${MOST_WORDS}.`,
    cure: 'Make two sentences of it.',
  };
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function jargon(text: string): Found {
  for (const [word, plain] of JARGON) {
    const found = word.exec(text)?.[0];
    if (found)
      return {
        what: `Not every author knows "${found}".`,
        cure: `Write "${plain}", or explain it.`,
      };
  }
  return undefined;
}

/** Two words in capitals side by side, or one long one; short ones alone are names. */
function shouting(text: string): Found {
  const found =
    /\p{Lu}{4,}(?:[\s,!]+\p{Lu}{2,})+|\p{Lu}{2,}(?:[\s,!]+\p{Lu}{4,})+|\b(?:NEVER|MUST|NOT|STOP|ALWAYS|WARNING|DO NOT)\b/u.exec(
      text,
    )?.[0];
  return found === undefined
    ? undefined
    : {
        what: `"${found}" is in capitals, which reads as shouting.`,
        cure: 'Write it in small letters.',
      };
}

function blame(text: string): Found {
  const found = BLAME.exec(text)?.[0];
  return found === undefined
    ? undefined
    : {
        what: `"${found}" blames the author, who most often meant no harm.`,
        cure: 'Say what the text does and how to mend it.',
      };
}

function saysWhatToDo(rule: Exclude<Rule, { kind: 'exempt' | 'classify' }>): RuleRemark[] {
  const { message, fix, shadow } = rule;
  // Nobody reads what a shadow rule says.
  if (fix || shadow || !ENGLISH.test(message) || ACTIONABLE.test(message)) return [];
  return [
    warning({
      code: 'unclear-message',
      at: ['message'],
      what: 'The message does not say what to do.',
      cure: 'Add a sentence that begins with a verb: "Leave the name out", "Say …", "Ask …". Or add a fix.',
    }),
  ];
}
