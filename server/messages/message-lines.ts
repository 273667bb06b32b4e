import type { MessageFacts } from './message-facts';
import type { MessageWords } from './message-words';

/** Label and value, in the order of reading: the same in Slack, in Teams and in mail. */
export function messageLines(
  words: MessageWords,
  { submission, actor, groups, handOff, about }: MessageFacts,
): [label: string, value: string][] {
  const lines: [string, string][] = [];
  if (submission) {
    lines.push([words.author, submission.author.name], [words.site, submission.site]);
    lines.push([words.account, submission.account]);
  }
  if (actor.id !== submission?.author.id && actor.id !== 'guidepost') {
    lines.push([words.by, actor.name]);
  }
  if (groups.length > 0) lines.push([words.groups, groups.join(', ')]);
  if (submission && submission.ruleIds.length > 0) {
    lines.push([words.rules, submission.ruleIds.join(', ')]);
  }
  if (typeof about?.site === 'string') lines.push([words.site, about.site]);
  if (handOff) lines.push([words.to, handOff.to], [words.note, handOff.note]);
  if (submission?.text !== undefined) lines.push([words.text, submission.text]);
  return lines.map(([label, value]) => [label, plain(value)]);
}

/** Signs that change the direction of what follows, and control signs, have no place in other people's messages. */
export function plain(text: string): string {
  return text.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
