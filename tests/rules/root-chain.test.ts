import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { type FeedFiles, feedOfTexts } from '../../rules/feed-files';
import { followRoots, MAX_ROOT_STEPS, type RootChain, readChain } from '../../rules/root-chain';
import type { Root } from '../../rules/trust';
import { aRoot, type Keys, signedRoot, someKeys } from './a-feed';

let keys: Keys;
beforeAll(async () => {
  keys = await someKeys();
});

/** Roots 1 to `count`, each naming the one before it. */
async function roots(count: number, change: (version: number) => Partial<Root> = () => ({})) {
  const texts: string[] = [];
  for (let version = 1; version <= count; version += 1) {
    const before = texts.at(-1);
    const previous = before === undefined ? {} : { previous: await sha256(before) };
    const root = aRoot(keys, { version, ...previous, ...change(version) });
    texts.push(await signedRoot(root, keys.root.slice(0, 2)));
  }
  return texts;
}

function feedOf(texts: readonly string[], named = texts): FeedFiles {
  return feedOfTexts({ root: texts.at(-1) ?? '', manifest: '', named });
}

async function known(texts: readonly string[]): Promise<RootChain> {
  const chain = await readChain(await sha256(texts[0] ?? ''), texts);
  if (!chain.ok) throw new Error(chain.problem.detail);
  return chain.value;
}

describe('a client that knows a root', () => {
  test('follows all roots since, one by one', async () => {
    const texts = await roots(5);
    const followed = await followRoots(feedOf(texts), undefined, await known(texts.slice(0, 2)));
    expect(followed).toMatchObject({ ok: true, value: { texts, root: { version: 5 } } });
    const again = await readChain(await sha256(texts[0] ?? ''), texts);
    expect(again).toEqual(followed);
  });

  test('keeps its chain where the newest is the one it has, or the feed does not answer', async () => {
    const texts = await roots(2);
    const chain = await known(texts);
    const value = { ok: true, value: chain };
    expect(await followRoots(feedOf(texts), undefined, chain)).toEqual(value);
    const silent = (code: 'offline' | 'pack-unreachable' | 'server-error') => {
      const problem = { code, detail: 'No.', cure: 'Later.' };
      return { ...feedOf(texts), root: async () => ({ ok: false, problem }) as const };
    };
    for (const code of ['offline', 'pack-unreachable'] as const)
      expect(await followRoots(silent(code), undefined, chain)).toEqual(value);
    const refusal = { ok: false, problem: { code: 'server-error' } };
    expect(await followRoots(silent('server-error'), undefined, chain)).toMatchObject(refusal);
    expect(await followRoots(silent('offline'), undefined, undefined)).toMatchObject({
      ok: false,
      problem: { code: 'offline' },
    });
  });
});

describe('a client that knows a root refuses', () => {
  test.each<[string, (texts: string[]) => Promise<FeedFiles>, RegExp]>([
    ['goes back', async (texts) => feedOf(texts.slice(0, 1)), /older than the one in use/],
    [
      'leaves one out',
      async (texts) => feedOf([texts[0] ?? '', texts[1] ?? '', texts[4] ?? ''], []),
      /not among those that came/,
    ],
    [
      'names none before it',
      async () => feedOf([await signedRoot(aRoot(keys, { version: 5 }), keys.root)]),
      /missing, so the newest cannot be verified/,
    ],
    [
      'names one before it that is of another version',
      async (texts) => {
        const previous = await sha256(texts[1] ?? '');
        const stray = await signedRoot(aRoot(keys, { version: 5, previous }), keys.root);
        return feedOf([...texts.slice(0, 2), stray]);
      },
      /What lies before root 5 is not root 4/,
    ],
    [
      'names a web page before it',
      async () => {
        const previous = await sha256('<html>');
        const stray = await signedRoot(aRoot(keys, { version: 5, previous }), keys.root);
        return feedOf(['<html>', stray]);
      },
      /What lies before root 5 is not root 4/,
    ],
    ['is a web page', async () => feedOf(['<html>']), /not a signed root/],
  ])('a feed whose root %s', async (_name, feed, said) => {
    const texts = await roots(5);
    const chain = await known(texts.slice(0, 2));
    const followed = await followRoots(await feed(texts), undefined, chain);
    expect(followed).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(said) } });
  });
});

describe('many roots at once', () => {
  test('are followed up to a limit', async () => {
    const texts = await roots(MAX_ROOT_STEPS + 3);
    const first = await known(texts.slice(0, 1));
    expect(await followRoots(feedOf(texts), undefined, first)).toMatchObject({ ok: false });
    const second = await known(texts.slice(0, 2));
    expect(await followRoots(feedOf(texts), undefined, second)).toMatchObject({ ok: true });
  });

  test('are all refused where one on the way is not signed by enough of the keys before it', async () => {
    const thief = await someKeys();
    const texts = await roots(2);
    const stolen = aRoot(thief, { version: 3, previous: await sha256(texts[1] ?? '') });
    texts.push(await signedRoot(stolen, [...keys.root.slice(0, 1), ...thief.root]));
    const last = aRoot(thief, { version: 4, previous: await sha256(texts[2] ?? '') });
    texts.push(await signedRoot(last, thief.root));
    const followed = await followRoots(feedOf(texts), undefined, await known(texts.slice(0, 1)));
    expect(followed).toMatchObject({ problem: { code: 'pack-root-refused' } });
  });

  test('do not change the bytes of one that is known', async () => {
    const [text = ''] = await roots(1);
    const more = await signedRoot(aRoot(keys), keys.root);
    const followed = await followRoots(feedOf([more]), undefined, await known([text]));
    expect(followed).toMatchObject({ ok: true, value: { texts: [text] } });
  });
});

describe('a new client', () => {
  test('finds its pinned root behind later ones', async () => {
    const texts = await roots(4);
    const followed = await followRoots(feedOf(texts), await sha256(texts[1] ?? ''), undefined);
    expect(followed).toMatchObject({ ok: true, value: { texts: texts.slice(1) } });
  });

  test('refuses a feed that does not lead to it', async () => {
    const texts = await roots(3);
    const followed = await followRoots(feedOf(texts), 'a'.repeat(64), undefined);
    expect(followed).toMatchObject({
      problem: { detail: 'The root is not the one that this browser was told to trust.' },
    });
  });

  test('without a pin takes the newest', async () => {
    const texts = await roots(3);
    const followed = await followRoots(feedOf(texts), undefined, undefined);
    expect(followed).toMatchObject({ ok: true, value: { texts: texts.slice(2) } });
  });
});

test('a stored chain is refused where its anchor, its order or a text is not right', async () => {
  const texts = await roots(3);
  const anchor = await sha256(texts[0] ?? '');
  const [one = '', two = '', three = ''] = texts;
  for (const wrong of [[], [two, three], [one, three], [one, two.slice(0, -30), three]]) {
    expect(await readChain(anchor, wrong)).toMatchObject({ ok: false });
  }
});
