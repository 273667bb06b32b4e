import type { MessageRequest } from './messages';
import { changeStored } from './stored-parsed';

const KEPT = 60;
const FRESH_MS = 3_600_000;

/** Remembers where composers were met, for the self-check of sites; once an hour is enough. */
export async function rememberPlace(
  { site, surface, place, state }: MessageRequest<'tab.report'>,
  now: number,
): Promise<void> {
  if (place === undefined || surface === undefined) return;
  await changeStored('sitesSeen', (seen) => {
    const known = seen.find((one) => one.site === site && one.place === place);
    const isFresh = known?.state === state && Date.parse(known.at) > now - FRESH_MS;
    if (isFresh) return seen;
    const others = seen.filter((one) => one !== known);
    return [{ site, surface, place, state, at: new Date(now).toISOString() }, ...others].slice(
      0,
      KEPT,
    );
  });
}
