import { createHash } from 'node:crypto';
import { closeHold, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { arrived, texts } from './quiet.mjs';
import { settle } from './stage.mjs';

const TEXT = 'What a record quarter for Acme!';

export const approvalChecks = {
  'an approved draft goes out once': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, TEXT);
      await seeState(page, 'sign-off');
      await stage.store(mine(aSubmission(site, TEXT)));
      await seeState(page, 'approved');
      await shot(page, site);
      await pressPost(page, site);
      await arrived(stage, 1);
      check.same(`${site}: it went out`, texts(stage), [TEXT]);
      await settle();
      await SITES[site].open(page);
      await page.type(TEXT);
      await pressPost(page, site);
      await settle();
      check.same(`${site}: not twice`, texts(stage).length, 1);
      await page.close();
      stage.replicas.reset();
      // The background forgets what it never had, once it hears of the post.
      await stage.until('mine', ({ submissions }) => submissions.length === 0);
    }
  },
  'a changed text is held, with what changed': async ({ stage, check, shot }) => {
    await stage.store(mine(aSubmission('x', TEXT)));
    const page = await compose(stage.browser, 'x', `${TEXT}!`);
    await seeState(page, 'held');
    await pressPost(page, 'x');
    await seeHold(page, 'Changed since approval');
    await page.see('dialog ins', '!');
    await shot(page, 'changed');
    check.same('nothing left', texts(stage).length, 0);
  },
  'another post of the same account is not held for it': async ({ stage, check }) => {
    await stage.store(mine(aSubmission('x', TEXT)));
    const page = await compose(stage.browser, 'x', 'Our shop in Leeds opens on Monday.');
    await seeState(page, 'clear');
    await pressPost(page, 'x');
    await arrived(stage, 1);
    check.same('it went out', texts(stage).length, 1);
  },
  'an ended receipt lets nothing out': async ({ stage, check }) => {
    await stage.store(mine(aSubmission('x', TEXT, { exp: 1 })));
    const page = await compose(stage.browser, 'x', TEXT);
    await seeState(page, 'sign-off');
    await pressPost(page, 'x');
    await seeHold(page, 'needs sign-off');
    check.same('nothing left', texts(stage).length, 0);
  },
  'a waiting draft says so': async ({ stage, check, shot }) => {
    await stage.store(mine({ ...aSubmission('x', TEXT), state: 'pending', receipt: undefined }));
    const page = await compose(stage.browser, 'x', TEXT);
    await seeState(page, 'pending');
    await pressPost(page, 'x');
    await seeHold(page, 'Waiting for approval');
    await shot(page, 'waiting');
    check.same('nothing left', texts(stage).length, 0);
    await closeHold(page);
  },
  'a written reason lets exactly this text out': async ({ stage, check, shot }) => {
    const text = 'Unlike Globex we answer the phone.';
    const page = await compose(stage.browser, 'x', text);
    await seeState(page, 'justify');
    const { contentHash } = aSubmission('x', text).revisions[0];
    const until = new Date(Date.now() + 60_000).toISOString();
    await stage.store({ releases: [{ contentHash, until }] });
    await page.see('.side', 'Press Post');
    await shot(page, 'released');
    await pressPost(page, 'x');
    await arrived(stage, 1);
    check.same('it went out', texts(stage), [text]);
  },
};

export const mine = (...submissions) => ({ mine: { submissions, at: new Date().toISOString() } });

/** An approved submission as the background stores it; who signed its receipt is checked there, not here. */
export function aSubmission(site, text, { media = [], ...claims } = {}) {
  const id = `sub-${Math.random().toString(36).slice(2)}`;
  const accountId = { x: 'acme', facebook: '200001', linkedin: '300001' }[site];
  const account = { id: accountId, name: 'Acme', kind: 'brand' };
  const draft = { site, surface: 'post', account, parts: [text], media };
  const files = media.map(({ kind, sha256, alt }) => [kind, sha256 ?? null, alt ?? '']);
  const canonical = ['guidepost-draft-1', site, 'post', accountId, [text], files, null, null, null];
  const contentHash = createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
  const at = new Date().toISOString();
  const now = Math.floor(Date.now() / 1000);
  const receipt = {
    jti: `r-${id}`,
    sub: id,
    iss: 'acme',
    revision: 1,
    contentHash,
    site,
    accountId,
  };
  const payload = { ...receipt, iat: now, exp: now + 3600, ...claims };
  return {
    id,
    state: 'approved',
    version: 2,
    author: { id: 'ada', name: 'Ada' },
    site,
    surface: 'post',
    account,
    stages: [{ group: 'managers', need: 'any' }],
    stage: 0,
    revisions: [
      {
        revision: 1,
        draft,
        contentHash,
        findings: [],
        note: '',
        pack: { id: 'acme-social', version: 1 },
        at,
      },
    ],
    decisions: [],
    receipt: `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.sig`,
    createdAt: at,
    updatedAt: at,
    expiresAt: at,
  };
}
