const NANOSECONDS = 1000;

/** The value below which a share of them lies. */
export function percentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Times each candidate on each item, candidates interleaved round by round so that all see the same machine. Of each item the best time
 * counts: best-of p50 and p99 over the items, in microseconds.
 * @param {Record<string, (item: any, index: number) => unknown>} candidates
 * @param {readonly unknown[]} items
 * @param {number} rounds
 */
export function bestOf(candidates, items, rounds) {
  const names = Object.keys(candidates);
  const best = Object.fromEntries(
    names.map((name) => [name, new Float64Array(items.length).fill(Infinity)]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const run = candidates[name];
      const times = best[name];
      for (let index = 0; index < items.length; index += 1) {
        const before = process.hrtime.bigint();
        run(items[index], index);
        const spent = Number(process.hrtime.bigint() - before);
        if (spent < times[index]) times[index] = spent;
      }
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        p50: percentile(best[name], 0.5) / NANOSECONDS,
        p99: percentile(best[name], 0.99) / NANOSECONDS,
      },
    ]),
  );
}

/** Milliseconds of this process's own work: what other processes do meanwhile does not count. */
export function ownTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values) {
  return percentile(values, 0.5);
}
