import type { Draft } from '../../domain/draft';
import { currentRevision } from '../../domain/submission';
import { type Html, html, joined, NOTHING, pageShell } from '../identity/page';
import type { GuestForm } from './act-as-guest';
import type { GuestVisit } from './guest-door';
import { type GuestPage, guestDraft, timeText } from './guest-draft';
import { type GuestWords, guestWord } from './guest-words';

/** What went wrong with the form that was sent, beside what was in it: nothing that was written is lost. */
export interface Sent {
  readonly wrong: keyof GuestWords;
  readonly form: Partial<GuestForm>;
}

const SITE_NAMES = { x: 'X', facebook: 'Facebook', linkedin: 'LinkedIn' } as const;

/** The page behind a link that works. */
export function visitPage(page: GuestPage, visit: GuestVisit, sent?: Sent): string {
  const say = guestWord(page.language);
  const { row } = visit;
  const names = {
    inviter: row.invited_by_name,
    organisation: page.organisation,
    guest: row.name,
  };
  const isDecision = visit.may === 'decide';
  const draft = isDecision
    ? currentRevision(visit.submission).draft
    : (JSON.parse(row.place ?? '{}') as Pick<Draft, 'site' | 'account'>);
  const place = say('where', { account: draft.account.name, site: SITE_NAMES[draft.site] });
  return shell(
    page,
    say(isDecision ? 'decideTitle' : 'submitTitle'),
    html`${sent ? wrongNote(page, sent) : NOTHING}
<p>${say(isDecision ? 'decideLead' : 'submitLead', names)}</p>
<p>${place}. ${say('until', { time: timeText(page.language, row.expires_at) })}</p>
${isDecision ? guestDraft(page, visit) : NOTHING}
<form method="post">
${isDecision ? decisionFields(page, sent?.form) : textFields(page, sent?.form)}
<p class="hint">${say('once')}</p>
<p><button type="submit">${say('send')}</button></p>
</form>`,
  );
}

/** A page with a heading and one sentence. */
export function shortPage(
  page: GuestPage,
  title: keyof GuestWords,
  sentence: keyof GuestWords,
): string {
  const say = guestWord(page.language);
  const { organisation } = page;
  return shell(page, say(title), html`<p>${say(sentence, { organisation })}</p>`);
}

function wrongNote({ language, organisation }: GuestPage, { wrong }: Sent): Html {
  const say = guestWord(language);
  return html`<div class="wrong" role="alert"><p><strong>${say('wrongTitle')}</strong></p><p>${say(wrong, { organisation })}</p></div>`;
}

function decisionFields({ language }: GuestPage, form: Partial<GuestForm> = {}): Html {
  const say = guestWord(language);
  const choices = [
    ['approve', 'approve'],
    ['request-changes', 'changes'],
    ['refuse', 'refuse'],
  ] as const;
  const radios = choices.map(([verdict, word]) => {
    const checked = form.verdict === verdict ? html` checked` : NOTHING;
    return html`<label class="choice"><input type="radio" name="verdict" value="${verdict}" required${checked}> ${say(word)}</label>\n`;
  });
  return html`<fieldset><legend>${say('verdict')}</legend>
${joined(radios)}</fieldset>
${area('reason', say('reason'), say('reasonHint'), form.reason)}`;
}

function textFields({ language }: GuestPage, form: Partial<GuestForm> = {}): Html {
  const say = guestWord(language);
  return html`${area('text', say('text'), '', form.text, html` required rows="8"`)}
${area('note', say('noteToReviewers'), say('optional'), form.note)}`;
}

function area(
  name: string,
  label: string,
  hint: string,
  value = '',
  more: Html = html` rows="4"`,
): Html {
  const described = hint === '' ? NOTHING : html` aria-describedby="${name}-hint"`;
  const hintLine = hint === '' ? NOTHING : html`<p class="hint" id="${name}-hint">${hint}</p>\n`;
  // The first line end after the tag belongs to HTML, so that one of the text's own is not lost.
  return html`<label class="over" for="${name}">${label}</label>
${hintLine}<textarea id="${name}" name="${name}" dir="auto"${described}${more}>
${value}</textarea>`;
}

/** The style's address is relative: a proxy may put the server under a path. */
function shell({ language }: GuestPage, title: string, body: Html): string {
  return pageShell({ language, style: 'style.css' }, title, body);
}
