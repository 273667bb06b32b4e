const MINUTE_MS = 60_000;

/** For a route that is counted by itself and by address, whatever sign-in is sent along. */
export function ownShare(perMinute: number) {
  const keyGenerator = ({ ip }: { ip: string }) => ip;
  return { rateLimit: { max: perMinute, timeWindow: MINUTE_MS, keyGenerator } };
}
