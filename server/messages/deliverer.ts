import type { Mailer } from './mailer';

/** By what ways messages go out. */
export interface Ways {
  readonly allowPrivate: boolean;
  /** Undefined: no mail is sent, and none is kept for later. */
  readonly mailer: Mailer | undefined;
  /** Ends what is under way; it is tried again later. */
  readonly signal?: AbortSignal;
}

/** How one try ended. */
export type Outcome =
  | { readonly end: 'done' }
  | { readonly end: 'again'; readonly problem: string; readonly retryAfterMs?: number | undefined }
  | { readonly end: 'never'; readonly problem: string };

export const DONE: Outcome = { end: 'done' };
