import type { Acts } from './acts';
import type { QueueWorld } from './queue-world';
import type { TrialHouse } from './trial-house';

/** What a server with this bug would do, made from the sound acts. */
export interface SeededBug {
  readonly acts?: (sound: Acts, house: TrialHouse) => Partial<Acts>;
  readonly expire?: QueueWorld['expire'];
}
