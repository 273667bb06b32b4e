import type { Link } from '../detectors/detector';
import { linksOf } from '../detectors/links';
import { hostMatches } from '../host-matches';
import type { TraitsOf } from '../link-traits';
import type { RuleOf } from '../rule';
import type { Find, Place } from './finder';
import type { LineText } from './line-text';

export type LinkFilter = Pick<RuleOf<'link'>, 'hosts' | 'except' | 'traits'>;

/** Finds links to some hosts, or with some traits, which `traitsOf` tells. Look-alike letters stay as they are: with them it is another host. */
export function linkFind(
  { hosts, except = [], traits }: LinkFilter,
  traitsOf: TraitsOf | undefined,
): Find {
  const isMeant = (link: Link, line: LineText, place: Place) => {
    const isListed = (listed: string) => hostMatches(link.host, listed);
    if (except.some(isListed) || (hosts && !hosts.some(isListed))) return false;
    if (!traits || !traitsOf) return true;
    const has = traitsOf(link, line.plainDotted.text, line.original.slice(place.start, place.end));
    return traits.some((trait) => has.includes(trait));
  };
  return (line) =>
    linksOf(line.plainDotted.text).flatMap((link) => {
      const place = line.range(link.start, link.end, line.plain);
      return isMeant(link, line, place) ? [place] : [];
    });
}
