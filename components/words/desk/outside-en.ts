import type { Message, Translated } from '../message';

/** People from outside, and drafts in somebody else's name. */
export const outsideEn = {
  'guests.title': 'People from outside',
  'guests.ask': 'Ask somebody from outside',
  'guests.ask.hint':
    'They read this text by a link and say what they think. The step that is open now waits until they have, and decides after them.',
  'guests.write': 'Let somebody from outside write a draft',
  'guests.write.hint': 'You become the author of what they hand in. Neither of you decides on it.',
  'guests.no-account': 'The policy names no account that somebody could write for.',
  'guests.account': 'For which account',
  'guests.name': 'Name',
  'guests.name.wrong': 'Write the name of the person.',
  'guests.email': 'Mail address',
  'guests.email.hint':
    'Nothing is sent to it. It tells people apart: nobody decides on what they wrote.',
  'guests.email.wrong': 'This is no mail address.',
  'guests.hours': 'How long the link works',
  'guests.hours.count': { one: '{count} hour', other: '{count} hours' },
  'guests.make': 'Make the link',
  'guests.link': 'The link for {name}',
  'guests.link.hint': 'Send it yourself. It is shown only now, and works once.',
  'guests.link.done': 'I have it',
  'guests.copied': 'Copied.',
  'guests.not-copied': 'Not copied. Mark the link and copy it yourself.',
  'guests.until': 'until {time}',
  'guests.ended': 'too old since {time}',
  'guests.may.decide': 'Is asked about a draft.',
  'guests.may.submit': 'Writes a draft.',
  'guests.by': 'Invited by {name}.',
  'guests.withdraw': 'Withdraw the link',
  'guests.withdraw.ask': 'They are not asked any more.',
  'guests.withdraw.confirm': 'Yes, withdraw it',
  'ghost.title': 'Drafts in somebody’s name',
  'ghost.stage': 'The person in whose name it is posted is asked',
  'ghost.stage.first': 'first, before everybody else',
  'ghost.stage.last': 'last, when everybody else has approved',
  'ghost.for-you': 'Written for you',
  'ghost.for-you.by': '{writer} wrote this for you',
  'ghost.you-post':
    'It goes out in your name. Once everybody has approved, you post it: exactly this text, in your own browser.',
  'ghost.writer-posts': 'It goes out in your name. Once everybody has approved, {writer} posts it.',
  'ghost.posts': 'Who posts it',
  'ghost.copy': 'Copy the text',
} as const satisfies Readonly<Record<string, Message>>;

export type OutsideTable = Translated<typeof outsideEn>;
