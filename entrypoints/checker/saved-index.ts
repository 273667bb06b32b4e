import { fromBase64 } from '../../platform/base64';
import { indexKey } from '../../platform/index-key';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';

/** The index that the background keeps of this policy; undefined where it has none, or does not answer. */
export async function savedIndex(policy: Policy): Promise<ArrayBuffer | undefined> {
  try {
    const answer = await ask('checker.index', { key: await indexKey(policy) });
    const text = answer.ok ? answer.value.base64 : undefined;
    return text === undefined ? undefined : fromBase64(text);
  } catch {
    return undefined;
  }
}
