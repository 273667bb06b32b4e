import { seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { until } from '../world.mjs';
import { aSubmission, mine } from './approval.mjs';
import { arrived } from './quiet.mjs';
import { settle } from './stage.mjs';

const TEXT = 'What a record quarter for Acme!';
/** What is known after half a minute, on a machine that is busy. */
const PATIENCE = 60_000;

export const afterPressChecks = {
  'an approved post is seen going out by its request': async ({ stage, check }) => {
    for (const site of Object.keys(SITES)) {
      await stage.store({ siteHealth: [], ...mine(aSubmission(site, TEXT)) });
      const page = await compose(stage.browser, site, TEXT);
      await seeState(page, 'approved');
      await pressPost(page, site);
      await arrived(stage, 1);
      const told = await signs(stage, ['post-seen', 'post-unseen', 'no-request']);
      check.same(`${site}: told once, as seen`, told, ['post-seen']);
      await page.close();
      stage.replicas.reset();
    }
  },
  'a post that only looks as if it went out is told': async ({ stage, check }) => {
    await stage.store({ siteHealth: [], ...mine(aSubmission('x', TEXT)) });
    const page = await compose(stage.browser, 'x', TEXT);
    await seeState(page, 'approved');
    await page.evaluate(answerWithoutSending);
    await pressPost(page, 'x');
    const told = await signs(stage, ['post-seen', 'post-unseen', 'no-request']);
    check.same('no request went out', told, ['no-request']);
    check.same('and nothing arrived', stage.replicas.record.length, 0);
  },
  'a post that nobody pressed is told, one that was pressed is not': async ({ stage, check }) => {
    await stage.store({ siteHealth: [] });
    const page = await compose(stage.browser, 'x', 'Our shop in Leeds opens on Monday.');
    await seeState(page, 'clear');
    await pressPost(page, 'x');
    await arrived(stage, 1);
    await settle();
    check.same('a press covers its own post', await kinds(stage, ['unseen-post']), []);
    const another = await compose(stage.browser, 'x', 'Another one.');
    await seeState(another, 'clear');
    // What listens comes half a minute after the composer, so as to be in nobody's way.
    const until = Date.now() + PATIENCE;
    while ((await kinds(stage, ['unseen-post'])).length === 0 && Date.now() < until) {
      await another.evaluate(sendBesideComposer);
    }
    check.same('the other is told', await kinds(stage, ['unseen-post']), ['unseen-post']);
    await another.close();
  },
};

/** The site's own script hears that the post was taken, and nothing leaves. */
function answerWithoutSending() {
  const answer = { data: { create_tweet: { tweet_results: { result: { rest_id: '1' } } } } };
  const fake = { status: 200, responseText: JSON.stringify(answer) };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    if (!String(body).includes('tweet_text')) return send.call(this, body);
    for (const [name, value] of Object.entries(fake)) Object.defineProperty(this, name, { value });
    setTimeout(() => this.onloadend());
  };
}

/** One a second: each is a post that the composer had no part in. */
async function sendBesideComposer() {
  const variables = { tweet_text: 'By another way', media: { media_entities: [] } };
  const body = JSON.stringify({ variables });
  const answer = await fetch('/i/api/graphql/q/CreateTweet', { method: 'POST', body });
  await answer.text();
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** Waits for the first of these signs of X, Facebook or LinkedIn, and gives all that came. */
async function signs(stage, wanted) {
  await until(
    'the adapter to be told of',
    async () => (await kinds(stage, wanted)).length > 0,
    PATIENCE,
  );
  return kinds(stage, wanted);
}

async function kinds(stage, wanted) {
  const lines = (await stage.read('siteHealth')) ?? [];
  return lines.map(({ kind }) => kind).filter((kind) => wanted.includes(kind));
}
