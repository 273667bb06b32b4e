import type { MessageFacts } from './message-facts';
import { messageLines } from './message-lines';
import type { MessageWords } from './message-words';

/** Slack takes 3,000 signs in a section, 2,000 would do for anything we say; escapes make it longer. */
const MOST_SIGNS = 2_800;

/** Block Kit for an incoming webhook. People's words are `plain_text`, in which Slack reads no mark-up, mentions or links. */
export function slackBody(words: MessageWords, facts: MessageFacts): string {
  const title = escaped(words.topics[facts.topic]);
  const lines = messageLines(words, facts).map(([label, value]) => section(`${label}: ${value}`));
  const link = `<${escaped(facts.link)}|${escaped(words.open)}>`;
  return JSON.stringify({
    text: title,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `*${title}*` } },
      ...lines,
      { type: 'section', text: { type: 'mrkdwn', text: link } },
    ],
  });
}

function section(text: string) {
  return {
    type: 'section',
    text: { type: 'plain_text', emoji: false, text: cut(escaped(text)) },
  };
}

/** The three signs that Slack reads as its own, in every kind of text. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cut(text: string): string {
  if (text.length <= MOST_SIGNS) return text;
  // Not in the middle of an escape, nor of a sign of two code units.
  return `${text.slice(0, MOST_SIGNS).replace(/&[a-z]{0,3}$|[\ud800-\udbff]$/u, '')}…`;
}
