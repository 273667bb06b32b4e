import type { Message, Translated } from '../message';

/** What comes after a decision or a post. */
export const followUpEn = {
  'decided.title': 'Decided by me',
  'decided.hint': 'The last 30 days. An approval can be taken back until the post is out.',
  'decided.none': 'Nothing in the last 30 days.',
  'drafts.revoked.by': '{actor} took an approval back',
  'acts.reconfirm': 'Confirm again',
  'acts.reconfirm.ask': 'It goes out exactly as it stands here. Anything to add? (optional)',
  'acts.reconfirm.confirm': 'Yes, confirm this text',
  'acts.hand-on': 'Tell another department',
  'acts.hand-on.to': 'Which department',
  'acts.hand-on.sales': 'Sales',
  'acts.hand-on.care': 'Customer care',
  'acts.hand-on.ask': 'What should they know?',
  'acts.hand-on.confirm': 'Tell them',
  'acts.hand-on.done': 'They were told. The draft itself stays as it is.',
  'held.title': 'Approved before a stop',
  'held.hint': 'None of these goes out until somebody confirms it again.',
  'picked.title': 'Picked for a look afterwards',
  'picked.text':
    'Your organisation looks at some posts after they are out, picked by chance. The text of this one has not left your browser.',
  'picked.hand-in': 'Hand in the text',
  'picked.keep': 'Do not hand it in',
  'picked.end': 'Kept here until {time}, then deleted.',
} as const satisfies Readonly<Record<string, Message>>;

export type FollowUpTable = Translated<typeof followUpEn>;
