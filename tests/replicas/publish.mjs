import { setTimeout as delay } from 'node:timers/promises';

/**
 * Notes that a post arrived, then answers as the knobs say. The note comes first on purpose: a text that reached the server
 * has left the company, whatever the server answered.
 */
export async function publish(world, request, post) {
  const { slow, fail } = knobsOf(world, request, post.site);
  const entry = world.arrive({ ...post, path: request.url.pathname, status: fail ? 500 : 200 });
  if (slow) await delay(slow);
  return entry;
}

/** Knobs stand in the page's address (?slow=2000, ?fail=1), which the browser sends along as Referer; the test API overrides. */
function knobsOf(world, request, site) {
  const page = URL.canParse(request.headers.referer) ? new URL(request.headers.referer) : undefined;
  const asked = page?.searchParams ?? new URLSearchParams();
  return {
    slow: world.faults[site]?.slow ?? Number(asked.get('slow') ?? 0),
    fail: world.faults[site]?.fail ?? asked.get('fail') === '1',
  };
}
