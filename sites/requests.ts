import type { Site, Surface } from '../domain/draft';
import facebook from './facebook/requests.json';
import linkedin from './linkedin/requests.json';
import x from './x/requests.json';

/** A request by which a site publishes, known by a part of its address: operations keep their names, what stands around these changes. */
export interface PublishingRequest {
  readonly path: string;
  readonly surfaces: readonly Surface[];
  /** Nothing else is done by it: where one goes out and nobody pressed Post, a post went by unseen. */
  readonly sure?: boolean;
}

const BUILT_IN: Readonly<Record<Site, unknown>> = { x, facebook, linkedin };

/** By which requests a site publishes: those of the site pack where it names some, else the built-in ones. */
export function publishingRequests(
  site: Site,
  pack: { readonly sites: readonly { site: string; requests?: unknown }[] } | undefined,
): readonly PublishingRequest[] {
  const packed = pack?.sites.find((one) => one.site === site)?.requests;
  // Both were checked against the schema of rules/site-selectors.ts before; none runs in a page.
  return (packed ?? BUILT_IN[site]) as readonly PublishingRequest[];
}
