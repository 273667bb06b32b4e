import type { MessageLanguage } from '../../domain/api-messages';
import { type Html, html, NOTHING } from '../identity/page';
import type { MessageFacts } from './message-facts';
import { messageLines } from './message-lines';
import { messageWords } from './message-words';

export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One mail about one message or several of one topic: plain text, and the same as simple HTML. */
export function mailBody(
  language: MessageLanguage,
  several: readonly MessageFacts[],
  unsubscribe: string,
): MailBody {
  const words = messageWords(language);
  const [first] = several;
  const single = first ? words.topics[first.topic] : '';
  const subject = several.length > 1 ? `${words.reminders} (${several.length})` : single;
  const items = several.map((facts) => ({ link: facts.link, lines: messageLines(words, facts) }));
  const text = [
    subject,
    ...items.map(({ link, lines }) =>
      [...lines.map(([label, value]) => `${label}: ${value}`), `${words.open}: ${link}`].join('\n'),
    ),
    `${words.why}\n${words.stopMail}: ${unsubscribe}`,
  ].join('\n\n');
  const body = html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body><h1 style="font-size:1.25em">${subject}</h1>
${joined(items.map(({ link, lines }) => item(link, words.open, lines)))}
<hr><p><small>${words.why} <a href="${unsubscribe}">${words.stopMail}</a></small></p></body></html>
`;
  return { subject, text: `${text}\n`, html: body.text };
}

function item(link: string, open: string, lines: readonly [string, string][]): Html {
  const rows = lines.map(([label, value]) => html`<br><b>${label}:</b> <bdi>${value}</bdi>`);
  return html`<p><a href="${link}">${open}</a>${joined(rows)}</p>
`;
}

function joined(parts: readonly Html[]): Html {
  return parts.reduce((before, part) => html`${before}${part}`, NOTHING);
}
