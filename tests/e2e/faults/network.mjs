import { pick } from '../../../scripts/bench/random.mjs';

/** What may happen to a request, and how often beside the others. The proxy knows what each of them does. */
const KINDS = [
  'cut-before',
  'cut-before',
  'cut-after',
  'cut-after',
  'cut-midway',
  'error-before',
  'error-after',
  'slow',
];
/** Connecting is not what is tried: a one-time code is good once. */
const SPARED = ['/v1/enrol', '/v1/connection'];

/** A network that spoils this share of all requests; the same one for the same numbers. */
export function badNetwork(random, share) {
  return ({ method, url }) => {
    const isSpared = method === 'OPTIONS' || SPARED.some((path) => url.startsWith(path));
    return isSpared || random() >= share ? undefined : pick(random, KINDS);
  };
}
