import type { MessageFacts } from './message-facts';
import { messageLines } from './message-lines';
import type { MessageWords } from './message-words';

/** Teams takes 28 KB for a whole message. */
const MOST_SIGNS = 4_000;

/** An Adaptive Card for a workflow that waits for webhook requests. Rich text, since Teams reads no Markdown in it. */
export function teamsBody(words: MessageWords, facts: MessageFacts): string {
  const title = run(words.topics[facts.topic], { weight: 'Bolder', size: 'Medium' });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'RichTextBlock', inlines: [title] },
      ...messageLines(words, facts).map(([label, value]) => ({
        type: 'RichTextBlock',
        inlines: [run(`${label}: `, { weight: 'Bolder' }), run(value.slice(0, MOST_SIGNS))],
      })),
    ],
    actions: [{ type: 'Action.OpenUrl', title: words.open, url: facts.link }],
  };
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content,
  };
  return JSON.stringify({ type: 'message', attachments: [card] });
}

function run(text: string, style: Readonly<Record<string, string>> = {}) {
  return { type: 'TextRun', text, ...style };
}
