/** Last words of street names that hardly mean anything else after a number and a name (USPS Publication 28, Royal Mail, 2026). */
const PLAIN =
  'street st str road rd avenue ave av boulevard blvd lane ln drive dr court ct circle cir terrace ter place pl parkway pkwy highway hwy way square sq ' +
  'crescent cres close grove mews trail trl turnpike tpke expressway expy freeway alley aly causeway cswy crossing xing plaza plz esplanade esp parade pde ' +
  'driveway motorway roundabout walk quay wharf embankment broadway loop bypass route rte crossroad crossroads throughway trafficway stravenue viaduct underpass overpass gardens gdns';
/** The rest of the register: words of the language too, so that a unit, a city or a code must follow. */
const WEAK =
  'arcade bank bend bluff bluffs bottom branch bridge brook brooks burg burgs camp canyon cape center centers centre circles cliff cliffs club common commons corner corners ' +
  'course courts cove coves creek crest curve dale dam divide drives estate estates extension extensions fall falls ferry field fields flat flats ford fords ' +
  'forest forge forges fork forks fort garden gateway glen glens green greens groves harbor harbors harbour haven heights hts hill hills hollow hollows inlet ' +
  'island islands isle junction junctions key keys knoll knolls lake lakes land landing light lights loaf lock locks lodge mall manor manors meadow meadows mill ' +
  'mills mission mount mountain mountains neck orchard oval park parks parkways pass passage path pike pine pines plain plains point points port ports prairie ' +
  'radial ramp ranch rapid rapids rest ridge ridges rise river roads row rue run shoal shoals shore shores skyway spring springs spur squares station ' +
  'stream streets summit trace track tunnel union unions valley valleys via view views village villages ville vista walks wall ways well wells yard mews heath chase copse';

const plain = new Set(PLAIN.split(' '));
const weak = new Set(WEAK.split(' '));

/** How sure the last word of a street name says that it is one; undefined where it does not. */
export function streetType(word: string): 'plain' | 'weak' | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (plain.has(lower)) return 'plain';
  return weak.has(lower) ? 'weak' : undefined;
}
