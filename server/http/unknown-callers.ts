import type { FastifyRequest } from 'fastify';
import type { App } from './app';
import { callerKey } from './caller-key';
import { tooMany } from './problem-answers';

const MINUTE_MS = 60_000;
/** Sign-ins that are remembered as good, by their hash; the oldest make room. */
const MOST_KNOWN = 20_000;

/**
 * Holds back who sends one made-up token after the other: each of them would have a share of requests of its own, and cost a look into the
 * database. Failures are counted by address. Sign-ins that were good before are let through, so that an office is not shut out by one of
 * its machines.
 */
export function unknownCallers(app: App, perMinute: number) {
  const failures = app.createRateLimit({
    max: perMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }) => `unknown:${ip}`,
  });
  const known = new Set<string>();
  return {
    /** Before anything is looked up. Throws a refusal where there were too many. */
    refuseWhereTooMany: async (request: FastifyRequest): Promise<void> => {
      if (known.has(callerKey(request))) return;
      const counted = await failures(request, { increment: false });
      if (!counted.isAllowed && counted.remaining === 0) throw tooMany(request, counted);
    },
    note: async (request: FastifyRequest, isKnown: boolean): Promise<void> => {
      const key = callerKey(request);
      if (!isKnown) {
        known.delete(key);
        await failures(request);
        return;
      }
      known.add(key);
      const [oldest] = known;
      if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    },
  };
}
