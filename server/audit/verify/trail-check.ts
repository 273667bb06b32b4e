import type { Flaw } from './flaw';

export interface TrailCheck {
  /** Records looked at. */
  readonly checked: number;
  /** Of them, those in the tree. */
  readonly sealed: number;
  /** Size of the largest head from outside that fits; undefined where none was given. */
  readonly anchored: number | undefined;
  /** Ids of the keys that heads were signed with: to be compared with what is known of them outside of the database. */
  readonly keys: readonly string[];
  readonly flaws: readonly Flaw[];
}
