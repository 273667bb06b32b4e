import { expect, test } from 'vitest';
import { guidepostWith } from '../../rules/guidepost-command';
import { aTeam, decide, send } from '../builders';
import { withServer } from '../with-server';

const server = withServer();

function verify(...args: string[]) {
  return guidepostWith({ DATABASE_URL: server().databaseUrl }, 'audit', 'verify', ...args);
}

test('a whole trail passes; a changed record and a gap are named, with code 1', async () => {
  const { author, manager, request } = await aTeam(server());
  const [changed, cut] = [await send(author, request('One')), await send(author, request('Two'))];
  await decide(manager, changed);
  await decide(manager, cut);
  const whole = await verify();
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(whole.out).toMatch(/^\d+ records checked, \d+ sealed, the trail is whole\.$/m);

  const { db } = server().running;
  const first = { subject: changed.id, seq: 1 };
  await db
    .updateTable('record')
    .set({ actor_id: 'somebody-else' })
    .where('subject', '=', first.subject)
    .where('seq', '=', first.seq)
    .execute();
  await db.deleteFrom('record').where('subject', '=', cut.id).where('seq', '=', 1).execute();
  const broken = await verify();
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(lineOf(1, changed.id, 'its content is not what its hash was made of'));
  expect(broken.out).toMatch(lineOf(2, cut.id, 'it does not follow the record before it'));
  expect(broken.out).toMatch(/records checked, \d+ sealed, \d+ broken\.$/m);
  expect(broken.out).toContain('newest records that were cut off would not show');
  const asJson = await verify('--json');
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.out).flaws).toContainEqual(
    expect.objectContaining({ why: 'content-changed', subject: changed.id, seq: 1 }),
  );
});

function lineOf(seq: number, subject: string, what: string): RegExp {
  return new RegExp(`^broken record ${seq} of ${subject} \\(.*\\): ${what}`, 'm');
}
