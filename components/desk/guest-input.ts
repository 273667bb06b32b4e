import type { Account, Site } from '../../domain/draft';

/** Whom to invite, and for how long. */
export interface GuestInput {
  readonly name: string;
  readonly email: string;
  /** Hours. */
  readonly expiresInHours: number;
}

/** An account that a guest may write for. */
export interface GuestPlace {
  readonly site: Site;
  readonly account: Account;
}

/** A link that was made just now; it is shown this once. */
export interface GuestLink {
  readonly name: string;
  readonly url: string;
}
