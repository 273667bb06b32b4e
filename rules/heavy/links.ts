import type { HeavyParts } from '../heavy';
import { detectorFind } from '../scanner/detector-finder';
import { linkFind } from '../scanner/link-finder';

/** Links, and the way of detectors through a line, whose values are never inside one: the list of top-level domains is long. */
export const links: NonNullable<HeavyParts['links']> = { detectorFind, linkFind };
