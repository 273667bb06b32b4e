import { seeHold, seeState } from '../notice.mjs';
import { writeReason } from '../reason-window.mjs';
import { compose, pressPost } from '../sites.mjs';

const TEXT = 'Unlike Globex we answer the phone.';

export const reason = {
  name: 'reason',
  tells:
    'Where a rule asks for a reason, it is written in a Guidepost window; then the post goes out, once',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    const page = await compose(ada, 'x', TEXT);
    await writeReason(
      ada,
      page,
      'x',
      'Agreed with the product team on Friday.',
      async (on, what) => {
        if (what === 'reason window') await on.see('.gp-reason', 'Globex');
        await shot(on, what);
      },
    );
    await pressPost(page, 'x');
    const posts = await world.posts('x', 1);
    check.same(
      'the post went out with one more press',
      posts.map((post) => post.text),
      [TEXT],
    );
    await page.click('[data-testid="primaryColumn"] [contenteditable=true]');
    await page.type(TEXT);
    await seeState(page, 'justify');
    await pressPost(page, 'x');
    await seeHold(page, 'Add a reason');
    check.same('a reason serves once', world.replicas.record.length, 1);
    const record = await world.recordOf('posted-with-reason');
    check.that(
      'the reason is on record, with its rule',
      record?.includes('Agreed with the product team'),
    );
    check.that('the draft is not', !record?.includes('answer the phone'));
    await page.close();
  },
};
