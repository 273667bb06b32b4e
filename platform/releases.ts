import { changeStored } from './stored-parsed';

const RELEASE_MS = 15 * 60_000;

/** Lets exactly this content out, once, for a quarter of an hour: its author wrote a reason. */
export async function release(contentHash: string, now: number): Promise<void> {
  const until = new Date(now + RELEASE_MS).toISOString();
  await changeStored('releases', (releases) => [
    ...releases.filter((one) => one.contentHash !== contentHash),
    { contentHash, until },
  ]);
}

export async function spendRelease(contentHash: string): Promise<void> {
  await changeStored('releases', (releases) =>
    releases.filter((one) => one.contentHash !== contentHash),
  );
}

export async function dropOldReleases(now: number): Promise<void> {
  await changeStored('releases', (releases) =>
    releases.filter((one) => Date.parse(one.until) > now),
  );
}
