import { type Draft, type Media, textsOf } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import { currentRevision } from '../../domain/submission';
import { type Html, html, joined, NOTHING } from '../identity/page';
import type { PageLanguage } from '../identity/page-words';
import type { GuestVisit } from './guest-door';
import { guestWord } from './guest-words';

export interface GuestPage {
  readonly language: PageLanguage;
  readonly organisation: string;
}

type Say = ReturnType<typeof guestWord>;
type Names = Readonly<Record<'inviter' | 'organisation', string>>;

/** All that a decision is about, so that nobody approves what they did not see: texts, files with their descriptions, and what rules found. */
export function guestDraft(
  { language, organisation }: GuestPage,
  { row, submission }: GuestVisit & { may: 'decide' },
): Html {
  const say = guestWord(language);
  const names = { inviter: row.invited_by_name, organisation };
  const { draft, findings, note } = currentRevision(submission);
  return joined([
    frameLines(say, draft, language),
    ...draft.parts.map((text, index) => partOf(say, draft, text, index)),
    fileList(say, draft.media, names),
    findingList(say, draft, findings, names),
    note.trim() === '' ? NOTHING : html`<h2>${say('note')}</h2>${said(note)}`,
  ]);
}

/** @param unread what is said in place of a moment that is none */
export function timeText(language: PageLanguage, time: Date, unread = ''): string {
  if (Number.isNaN(time.getTime())) return unread;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(time)} UTC`;
}

/** To whom it goes and when, where the draft says so. */
function frameLines(say: Say, draft: Draft, language: PageLanguage): Html {
  const { replyTo: post, audience, scheduledFor } = draft;
  const time = scheduledFor && timeText(language, new Date(scheduledFor), scheduledFor);
  const lines = [
    post && say('replyTo', { post }),
    audience && say('audience', { audience }),
    time && say('scheduled', { time }),
  ];
  return joined(lines.map((line) => (line ? html`<p>${line}</p>` : NOTHING)));
}

function partOf(say: Say, { parts, partKinds }: Draft, text: string, index: number): Html {
  const kind = partKinds?.[index];
  const title =
    kind === 'title' || kind === 'poll'
      ? say(`${kind}Part`)
      : say('part', { number: `${index + 1}` });
  const heading = parts.length > 1 ? html`<h2>${title}</h2>` : NOTHING;
  return html`${heading}${said(text)}`;
}

/** Somebody's text as it is; it finds its own direction. */
function said(text: string): Html {
  return html`<blockquote dir="auto">${text}</blockquote>`;
}

function fileList(say: Say, media: readonly Media[], names: Names): Html {
  if (media.length === 0) return NOTHING;
  const files = media.map((item) => html`<li>${fileOf(say, item, names)}</li>\n`);
  return html`<h2>${say('files')}</h2>
<p class="hint">${say('filesHint', names)}</p>
<ul class="files">
${joined(files)}</ul>`;
}

/** A picture of it, else a warning; then what it is. */
function fileOf(say: Say, { kind, alt, thumbnail }: Media, names: Names): Html {
  const picture = thumbnail ? html`<img src="${thumbnail}" alt="${alt ?? ''}">` : NOTHING;
  const isMoving = kind === 'video' || kind === 'gif';
  const moment = thumbnail && isMoving ? html` ${say('oneMoment')}` : NOTHING;
  const unseen = thumbnail ? NOTHING : html`<p><strong>${say('unseen', names)}</strong></p>`;
  const description = alt ? say('alt', { alt }) : say('noAlt');
  return html`${picture}<p>${say(kind)}.${moment}</p>${unseen}<p dir="auto">${description}</p>`;
}

function findingList(say: Say, draft: Draft, findings: readonly Finding[], names: Names): Html {
  if (findings.length === 0) return NOTHING;
  const texts = textsOf(draft);
  const items = findings.map(({ title, message, part, start, end }) => {
    const words = texts[part]?.text.slice(start, end) ?? '';
    const quote = words.trim() === '' ? NOTHING : html`<p><q dir="auto">${words}</q></p>`;
    return html`<li><p dir="auto"><strong>${title}</strong></p><p dir="auto">${message}</p>${quote}</li>\n`;
  });
  return html`<h2>${say('findings', names)}</h2>
<ul>
${joined(items)}</ul>`;
}
