import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RecordRequest } from '../domain/api';
import type { SafetyCopy } from '../domain/safety-copy';
import type { Submission } from '../domain/submission';
import type { OutboxRow } from './outbox-row';
import type { FeedSource, SlotName } from './pack-slot';
import type { PostText } from './picked-posts';

/** A submission of the trial queue, with the keys of the requests that were carried out on it. */
export interface TrialRow {
  readonly id: string;
  readonly submission: Submission;
  readonly keys: readonly string[];
}

/** How short tokens are got anew; the keys can sign, and cannot be taken out. */
export interface Renewal {
  readonly issuer: string;
  readonly refreshToken: string;
  readonly keys: CryptoKeyPair;
}

export interface Session {
  readonly serverUrl: string;
  /** Good by itself, for long: from an enrolment of earlier versions. Empty where there is a renewal. */
  readonly token: string;
  readonly renewal?: Renewal | undefined;
  readonly organisationId: string;
  /** Public JWK that signs receipts, pinned at enrolment. */
  readonly receiptKey: Record<string, unknown>;
}

interface LocalRecord {
  readonly key: string;
  readonly at: string;
  readonly record: RecordRequest;
}

/** What lives in the extension's own IndexedDB: unlike storage.local, no content script can read it. */
interface LocalSchema extends DBSchema {
  outbox: { key: string; value: OutboxRow };
  trial: { key: string; value: TrialRow };
  records: { key: string; value: LocalRecord };
  /** As it may be found on a damaged disk: slot-store.ts parses it. */
  packs: { key: SlotName | 'head'; value: unknown };
  source: { key: 'enrolled' | 'chosen'; value: FeedSource };
  session: { key: 'current'; value: Session };
  /** What pack-index.ts keeps; it can be made anew at any time. */
  indexes: { key: string; value: ArrayBuffer };
  trialKey: { key: 'current'; value: CryptoKeyPair };
  /** Newest first, by their place in that order. */
  safetyCopies: { key: number; value: SafetyCopy };
  /** What was posted and may be, or was, picked for a look afterwards. */
  postTexts: { key: string; value: PostText };
}
export type LocalDb = IDBPDatabase<LocalSchema>;

const STORES = {
  outbox: { keyPath: 'key' },
  trial: { keyPath: 'id' },
  records: { keyPath: 'key' },
  packs: {},
  source: {},
  session: {},
  indexes: {},
  trialKey: {},
  safetyCopies: {},
  postTexts: { keyPath: 'key' },
} as const;

/** On disk before the promise resolves: what was promised to an author must survive a power cut. */
export const STRICT = { durability: 'strict' } as const;

let opened: Promise<LocalDb> | undefined;

export function localDb(): Promise<LocalDb> {
  opened ??= open();
  return opened;
}

/** Lets go of the connection; the next use opens it again. */
export async function closeLocalDb(): Promise<void> {
  const db = await opened;
  opened = undefined;
  db?.close();
}

async function open(): Promise<LocalDb> {
  try {
    return await openDB<LocalSchema>('guidepost', 4, {
      upgrade(db) {
        for (const [name, options] of Object.entries(STORES)) {
          const store = name as keyof typeof STORES;
          if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, options);
        }
      },
      // A newer version waits, or the browser closed it (cleared site data): open anew at the next use.
      blocking: () => void closeLocalDb(),
      terminated: () => {
        opened = undefined;
      },
    });
  } catch (error) {
    opened = undefined;
    throw error;
  }
}
