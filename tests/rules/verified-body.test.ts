import { describe, expect, test } from 'vitest';
import { verifyBody } from '../../rules/signature';
import { aBody, aManifest } from './a-feed';

describe('a body', () => {
  test('that was read before is not read again, and another one is', async () => {
    const body = aBody();
    const manifest = await aManifest(body);
    const first = await verifyBody(body, manifest);
    if (!first.ok) throw new Error(first.problem.detail);
    const known = { bodyHash: manifest.bodyHash, read: first.value };
    const again = await verifyBody(body, manifest, { readBefore: known });
    expect(again.ok && again.value).toBe(first.value);
    const other = { bodyHash: 'b'.repeat(64), read: first.value };
    const afresh = await verifyBody(body, manifest, { readBefore: other });
    expect(afresh.ok && afresh.value).not.toBe(first.value);
    expect(afresh).toEqual(first);
  });

  test('whose examples came out as expected before need not be tried again', async () => {
    const wrong = aBody().replace('a hawk', 'a falcon');
    const manifest = await aManifest(wrong);
    const passedBefore = manifest.bodyHash;
    expect(await verifyBody(wrong, manifest, { passedBefore })).toMatchObject({ ok: true });
    expect(await verifyBody(wrong, manifest, { passedBefore: 'b'.repeat(64) })).toMatchObject({
      problem: {
        detail: 'Rule "a-rule" does not do what its own example says (pass 1).',
      },
    });
  });

  test('lets others have the thread before its examples are tried', async () => {
    const body = aBody();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    await verifyBody(body, await aManifest(body), { pause });
    expect(pauses).toBe(1);
  });

  test('that no client can read is refused as such, whoever signed it', async () => {
    const body = aBody({ mode: 'panic' });
    expect(await verifyBody(body, await aManifest(body))).toMatchObject({
      problem: { code: 'pack-schema-refused' },
    });
  });
});
