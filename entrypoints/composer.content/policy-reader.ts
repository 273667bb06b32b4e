import type { Stop } from '../../domain/crisis';
import type { Policy } from '../../platform/stored-schemas';
import { type Following, followStored } from './follow-stored';
import { type PostHere, stopOn } from './stop-on';

export interface PolicyReader {
  /** Undefined while it was not read yet, and where there is none. */
  readonly current: () => Policy | undefined;
  readonly state: () => 'unread' | 'none' | 'read' | 'failed';
  /** Starts reading and following; the first call counts, and the next after a failure. */
  readonly read: () => void;
  /** The stop that keeps this post from going out now, as far as it is known here. */
  readonly stopOn: (post: PostHere) => Stop | undefined;
}

type Read = Following<'policy' | 'stops' | 'connection'>;

/** The policy in force, and the stops: read when the first composer appears, followed from then on. */
export function createPolicyReader(onChange: () => void): PolicyReader {
  let stored: Read | undefined;
  let state: ReturnType<PolicyReader['state']> = 'unread';
  const current = () => (state === 'read' ? (stored?.current().policy ?? undefined) : undefined);
  return {
    current,
    state: () => state,
    read: () => {
      if (!stored) void follow();
    },
    stopOn: (post) => {
      if (!stored) return undefined;
      const { stops, connection } = stored.current();
      return stopOn(stops, connection, post, Date.now());
    },
  };

  async function follow(): Promise<void> {
    try {
      stored = followStored(['policy', 'stops', 'connection'], take);
      await stored.read;
      state = 'none';
      take();
    } catch {
      // The extension went away under the page, or its storage is broken: the hold then knows no mode.
      stored = undefined;
      state = 'failed';
    }
  }

  /** Before all of it was read, nobody knows whether posting is stopped. */
  function take(): void {
    if (state === 'unread' || state === 'failed') return;
    state = stored?.current().policy ? 'read' : 'none';
    onChange();
  }
}
