import type { Message } from '../message';

/** What is said beside a composer before anything is opened; the rest comes with the card. */
export const chipEn = {
  'state.checking': 'Checking',
  'state.clear': 'Clear',
  'state.advise': 'Worth a look',
  'state.justify': 'Reason needed',
  'state.sign-off': 'Needs sign-off',
  'state.blocked': 'Blocked',
  'state.held': 'Held',
  'state.approved': 'Approved',
  'state.pending': 'Waiting for approval',
  'state.queued': 'Waiting to be sent',
  'state.unprotected': 'Not checked',
  'state.partial': 'Only partly checked',
  'chip.as': 'You are posting as {account}',
  'chip.findings': { one: '{count} finding', other: '{count} findings' },
  'hold.broken.next':
    'Copy your text, reload the page and try again. If it stays, ask your IT team.',
  'stop.title': 'Posting is stopped',
  'stop.why': 'Only the people named for it may post until it ends.',
  'stop.until': 'Until {time}.',
  'stop.statement': 'This may be said: {statement}',
  'hidden.character': 'Hidden character {code}',
  'note.reload':
    'Guidepost was updated. Reload this page to be checked again; copy your text first.',
  'note.released': 'Your reason is saved. Press Post.',
  'note.copy': 'Copy',
} as const satisfies Readonly<Record<string, Message>>;

export type ChipKey = keyof typeof chipEn;
