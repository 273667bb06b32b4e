import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDraft, type Draft, isEmpty, sameDraft, sameMedia } from '../../domain/draft';
import { contentHash } from '../../domain/hash';
import { covers, type Receipt } from '../../domain/receipt';
import { aDraft } from './builders';

const base = aDraft({
  parts: ['one', 'two'],
  media: [{ kind: 'image', sha256: 'f'.repeat(64), alt: 'A cat' }],
});

describe('the canonical form of a draft', () => {
  it('is the same for the same text typed on two systems', () => {
    const windows = aDraft({ text: 'Caf\u0065\u0301\r\nsecond line' });
    const other = aDraft({ text: 'Caf\u00e9\nsecond line' });
    expect(sameDraft(windows, other)).toBe(true);
  });

  it('does not depend on how the account is called, but on which it is', () => {
    const draft = aDraft();
    expect(
      sameDraft(draft, aDraft({ account: { id: 'acme', name: 'Renamed', kind: 'unknown' } })),
    ).toBe(true);
    expect(
      sameDraft(draft, aDraft({ account: { id: 'other', name: 'Acme', kind: 'brand' } })),
    ).toBe(false);
  });

  const changes: Record<string, Partial<Draft>> = {
    'a character': { parts: ['one', 'twO'] },
    'a space at the end': { parts: ['one', 'two '] },
    'the order of parts': { parts: ['two', 'one'] },
    'where parts divide': { parts: ['onetwo'] },
    'the image': { media: [{ kind: 'image', sha256: 'e'.repeat(64), alt: 'A cat' }] },
    'the alt text': { media: [{ kind: 'image', sha256: 'f'.repeat(64), alt: 'A dog' }] },
    'the site': { site: 'facebook' },
    'the surface': { surface: 'reply' },
    'what it answers to': { replyTo: '42' },
    'what it quotes': { quotes: '42' },
    'the time': { scheduledFor: '2026-12-01T00:00:00.000Z' },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`changes with ${what}`, () => {
      expect(sameDraft(base, { ...base, ...change })).toBe(false);
    });
  }

  it('tells an approval for one quoted post from one for another, and leaves drafts of before as they were', () => {
    const quoting = (quotes: string) => canonicalDraft({ ...base, quotes });
    expect(quoting('42')).not.toBe(quoting('43'));
    expect(quoting('42')).not.toBe(canonicalDraft({ ...base, replyTo: '42' }));
    expect(quoting('["title"]')).not.toBe(canonicalDraft({ ...base, partKinds: ['title'] }));
    expect(JSON.parse(canonicalDraft(base))).toHaveLength(9);
  });

  it('hashes to the same 64 characters for equal drafts only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (a, b) => {
          const [left, right] = [aDraft({ text: a }), aDraft({ text: b })];
          const equal = (await contentHash(left)) === (await contentHash(right));
          expect(equal).toBe(canonicalDraft(left) === canonicalDraft(right));
        },
      ),
    );
    expect(await contentHash(base)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the canonical form of attached files', () => {
  it('is the same in whatever order a page shows hashed files, and whatever picture comes along', () => {
    const [cat, dog] = ['c', 'd'].map((letter) => {
      return { kind: 'image' as const, sha256: letter.repeat(64), alt: letter };
    });
    if (!cat || !dog) throw new Error('two files');
    const thumbnail = 'data:image/webp;base64,AAAA';
    const one = { ...base, media: [cat, dog] };
    expect(sameDraft(one, { ...base, media: [{ ...dog, thumbnail }, cat] })).toBe(true);
    const exchanged = [
      { ...cat, alt: 'd' },
      { ...dog, alt: 'c' },
    ];
    expect(sameMedia(one, { ...one, media: exchanged })).toBe(false);
  });

  it('of files without hashes stays as it was before there were hashes', () => {
    const media = [
      { kind: 'video' as const, alt: 'b' },
      { kind: 'image' as const, alt: 'a' },
    ];
    expect(canonicalDraft(aDraft({ media }))).toContain('[["video",null,"b"],["image",null,"a"]]');
  });
});

describe('a receipt', () => {
  const receipt: Receipt = {
    jti: 'r',
    sub: 's',
    iss: 'acme',
    revision: 1,
    contentHash: 'h',
    site: 'x',
    accountId: 'acme',
    iat: 0,
    exp: 100,
  };
  it('covers one content, one account and one site until it ends', () => {
    expect(covers(receipt, aDraft(), 'h', 99_999)).toBe(true);
    expect(covers(receipt, aDraft(), 'h', 100_000)).toBe(false);
    expect(covers(receipt, aDraft(), 'other', 1)).toBe(false);
    expect(covers(receipt, aDraft({ site: 'linkedin' }), 'h', 1)).toBe(false);
    expect(
      covers(receipt, aDraft({ account: { id: 'b', name: 'Acme', kind: 'brand' } }), 'h', 1),
    ).toBe(false);
  });
});

it('a draft of white space without media is empty', () => {
  expect(isEmpty(aDraft({ parts: [' \n', ''] }))).toBe(true);
  expect(isEmpty(aDraft({ parts: [''], media: [{ kind: 'image' }] }))).toBe(false);
});
