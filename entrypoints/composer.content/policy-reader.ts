import { readStored, watchStored } from '../../platform/stored-item';
import type { Policy } from '../../platform/stored-schemas';

export interface PolicyReader {
  /** Undefined while it was not read yet, and where there is none. */
  readonly current: () => Policy | undefined;
  readonly state: () => 'unread' | 'none' | 'read' | 'failed';
  /** Starts reading and following; the first call counts, and the next after a failure. */
  readonly read: () => void;
}

/** The policy in force: read when the first composer appears, followed from then on. */
export function createPolicyReader(onChange: () => void): PolicyReader {
  let policy: Policy | undefined;
  let state: ReturnType<PolicyReader['state']> = 'unread';
  let isReading = false;
  return {
    current: () => policy,
    state: () => state,
    read: () => {
      if (!isReading) void follow();
    },
  };

  async function follow(): Promise<void> {
    isReading = true;
    try {
      watchStored('policy', take);
      take(await readStored('policy'));
    } catch {
      // The extension went away under the page, or its storage is broken: the hold then knows no mode.
      isReading = false;
      state = 'failed';
    }
  }

  function take(next: Policy | null): void {
    policy = next ?? undefined;
    state = policy ? 'read' : 'none';
    onChange();
  }
}
