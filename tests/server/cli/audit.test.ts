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
  expect(whole.out).toMatch(/^\d+ records checked, every chain is whole\.$/m);

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
  expect(broken.out).toContain(`broken record 1 of ${changed.id}: content changed`);
  expect(broken.out).toContain(`broken record 2 of ${cut.id}: chain broken`);
  expect(broken.out).toMatch(/records checked, 2 broken\.$/m);
  const asJson = await verify('--json');
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.out)).toMatchObject({ organisation: 'acme', broken: [{}, {}] });
});
