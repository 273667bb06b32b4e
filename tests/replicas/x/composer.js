import { createElement as h, useEffect, useRef, useState } from 'react';
import { Attachments, uploadFiles } from './attachments.js';
import { UserAvatar } from './avatar.js';
import styles from './composer.module.css';
import { commitAll, mayPost, startDraft, startPart, textOf, useDraft, withPart } from './drafts.js';
import { EditorBox } from './editor-box.js';
import { Poll } from './poll.js';
import { sendDraft } from './send-draft.js';
import { actingUser, knob } from './store.js';
import { Toolbar } from './toolbar.js';

/** One compose box or a thread of them: Draft.js, its decoys, and a Post button that follows the editors' models, not the DOM. */
export function Composer({ store, name, testId, place, words, replyTo, quoted, text, onPosted }) {
  const [draft, change] = useDraft(store, name, text);
  const { post, disabled } = usePosting({ store, name, replyTo, quoted, onPosted });
  const root = useRef(null);
  const isThread = draft.parts.length > 1;
  useEarlyPost(root, post);
  const toolbar = h(Toolbar, {
    testId: flipped(testId, draft),
    disabled,
    post: knob('early') ? undefined : post,
    label: labelOf(draft, words),
    mayAdd: place === 'modal' && textOf(draft.parts.at(-1)).trim() !== '' && !draft.at,
    // A reply in the page has neither polls nor schedules.
    isInlineReply: place === 'reply',
    // Scheduling knows no threads: with a second part its button only looks dead.
    maySchedule: !isThread,
    add: () => change((now) => addPart(now)),
    addFiles: (files) => uploadFiles(files, activePart(draft), change),
    addPoll: () => change((now) => withPart(now, activePart(now).id, () => ({ poll: ['', ''] }))),
    schedule: () => store.navigate('/compose/post/schedule', { draft: name }),
  });
  return h(
    'div',
    { className: styles.composer, ref: root },
    draft.parts.map((part, at) =>
      h(
        'div',
        { key: part.id, className: styles.part },
        h(UserAvatar, { user: actingUser(store.getState()) }),
        h(
          'div',
          { className: styles.column },
          at === 0 && draft.at && h(ScheduledLine, { at: draft.at }),
          h(EditorBox, { part, at, place, words, change, post, focus: mayFocus(draft, at, place) }),
          part.poll && h(Poll, { part, change }),
          h(Attachments, { store, name, part, change }),
          !isThread && toolbar,
        ),
      ),
    ),
    // One Post button for all parts: it is drawn anew, under another parent, when a thread begins or ends.
    isThread && h('div', { className: styles.threadBar }, toolbar),
  );
}

function usePosting({ store, name, replyTo, quoted, onPosted }) {
  const [sending, setSending] = useState(false);
  const now = () => store.getState().drafts[name];
  const post = async () => {
    const draft = now();
    if (sending || !mayPost(draft)) return;
    setSending(true);
    const id = await sendDraft(draft, { replyTo, quoted });
    setSending(false);
    if (!id)
      return showToast(store, 'Something went wrong, but don’t fret — let’s give it another shot.');
    const { drafts } = store.getState();
    store.set({ drafts: { ...drafts, [name]: startDraft() } });
    if (!draft.at) addToTimeline(store, { id, text: textOf(draft.parts[0]), replyTo });
    showToast(store, draft.at ? 'Your post will be sent later.' : 'Your post was sent.');
    onPosted?.();
  };
  return { post, disabled: sending || !mayPost(now()) };
}

/** ?early=1: the shell's own listener on window posts, before any handler of the app. */
function useEarlyPost(root, post) {
  useEffect(() => {
    const { current } = root;
    current.addEventListener('early-post', post);
    return () => current.removeEventListener('early-post', post);
  });
}

function mayFocus(draft, at, place) {
  return place === 'modal' && at === draft.active;
}

function activePart(draft) {
  return draft.parts[draft.active] ?? draft.parts[0];
}

function addPart(draft) {
  const committed = commitAll(draft);
  return { ...committed, parts: [...committed.parts, startPart()], active: draft.parts.length };
}

// ?flip=1: the button takes the other of its two names as soon as there is a text (2026-09).
function flipped(testId, draft) {
  if (!knob('flip') || !mayPost(draft)) return testId;
  return testId === 'tweetButton' ? 'tweetButtonInline' : 'tweetButton';
}

function labelOf(draft, words) {
  if (draft.at) return 'Schedule';
  return draft.parts.length > 1 ? `${words.button} all` : words.button;
}

function ScheduledLine({ at }) {
  const when = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short' }).format(at);
  const words = `Will send on ${day}, ${when.format(at).replace(/, (?=\d+:)/, ' at ')}`;
  return h('div', { 'data-testid': 'scheduledTweetIndicator', className: styles.scheduled }, words);
}

function addToTimeline(store, { id, text, replyTo }) {
  const user = actingUser(store.getState());
  const author = { name: user.name, handle: user.screen_name, colour: user.colour };
  const tweet = { id, author, text, replyTo, age: 'now', likes: 0, comments: 0 };
  store.set({ timeline: [tweet, ...store.getState().timeline] });
}

function showToast(store, text) {
  store.set({ toast: { text } });
  setTimeout(() => store.set({ toast: null }), 4000);
}
