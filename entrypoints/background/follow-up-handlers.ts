import { failed, ok, type Result } from '../../domain/problem';
import * as client from '../../platform/follow-up-client';
import type { Handlers } from '../../platform/message-listener';
import { forgetPostText, readPicked } from '../../platform/picked-posts';
import { refreshSampling } from '../../platform/sampling';

/** What comes after a decision or a post, and what an organisation or a person has set. */
export const followUpHandlers = {
  'decided.read': ({ after }) => client.readDecided(after),
  'held.read': () => client.readHeld(),
  'draft.hand-on': async ({ key, id, handOff }) => {
    const told = await client.handOn(key, id, handOff);
    return told.ok ? ok({}) : told;
  },
  'picked.read': async () => {
    const posts = await readPicked(Date.now());
    return ok({ posts: posts.map(({ key, draft, at }) => ({ key, draft, at })) });
  },
  'picked.hand-in': ({ key }) => handIn(key),
  'picked.forget': async ({ key }) => {
    await forgetPostText(key);
    return ok({});
  },
  'mail.read': () => client.readMail(),
  'mail.save': ({ wish }) => client.saveMail(wish),
  'flow.read': () => client.readFlow(),
  'sampling.save': async ({ sampling }) => {
    const saved = await client.saveSampling(sampling);
    if (saved.ok) await refreshSampling(Date.now());
    return saved;
  },
  'calendars.save': ({ calendars }) => client.saveCalendars(calendars),
} satisfies Partial<Handlers>;

/** The text leaves this browser here, and only here. One that is not wanted any more is let go, too. */
async function handIn(key: string): Promise<Result<Record<string, never>>> {
  const post = (await readPicked(Date.now())).find((one) => one.key === key);
  if (!post?.sampleId) {
    return failed('not-found', 'This text is no longer kept here.', 'Nothing to do.');
  }
  const sent = await client.sendSampleText(post.sampleId, post.draft);
  if (sent.ok || sent.kind === 'refused') await forgetPostText(key);
  return sent.ok ? ok({}) : sent;
}
