const STATE =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|AA|AE|AP|AS|GU|MP|' +
  'AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS|ACT';
const STATE_NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|' +
  'Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|' +
  'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|' +
  'British Columbia|Manitoba|Saskatchewan|Nova Scotia|New South Wales|Victoria|Queensland|Tasmania';
const GAP = '[\\s,]{1,3}';
const WORD = "\\p{Lu}[\\p{L}.'’-]{0,24}";
const CITY = `${WORD}(?:[ -](?:${WORD}|de|la|le|sur|upon|am|an der|del|di)){0,3}`;
/** Codes that name a place by themselves: British, Canadian, Dutch. */
const CODE =
  '(?:GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z][ -]?\\d[A-Z]\\d|\\d{4} ?[A-Z]{2})';
const ZIP = '\\d{5}(?:-\\d{4})?';
const UNIT = new RegExp(
  `(?:${GAP}(?:(?:apt|apartment|suite|ste|unit|room|rm|floor|flat|fl|bldg|building|dept|lot|box|level|zimmer|wohnung|piso|piano|planta|puerta|apto|appartamento|interno|hus|lgh|bte)\\.? ?#?[\\p{L}\\d-]{1,6}|#\\s?[\\p{L}\\d-]{1,6}|\\d{1,2}(?:st|nd|rd|th) floor|\\d{1,2} ?[ºªe]? ?(?:étage|hoog(?: achter)?|[A-D]))(?![\\p{L}\\p{N}])){1,2}`,
  'iuy',
);
const PLACES = [
  `\\d{4} ?[A-Z]{2}${GAP}${CITY}`,
  `(?:${CITY}${GAP}){0,2}(?:${STATE}|${STATE_NAMES})${GAP}(?:\\d{4,5}(?:-\\d{4})?|${CODE})(?!\\d)`,
  `(?:${CITY}${GAP}){0,2}${CODE}(?![\\p{L}\\p{N}])`,
  `(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3})?${GAP}${CITY}`,
  `${CITY}${GAP}${ZIP}(?!\\d)`,
  `${CITY},? (?:${STATE})(?![\\p{L}\\p{N}])`,
  `${CITY},? (?:${STATE_NAMES})(?![\\p{L}\\p{N}])`,
].map((source) => new RegExp(`${GAP}${source}`, 'uy'));
const COUNTRY =
  /[\s,]{1,3}(?:USA|U\.S\.A\.|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|Canada|Australia|New Zealand|Germany|Deutschland|France|Spain|España|Italy|Italia|Netherlands|Nederland|Belgium|Austria|Österreich|Switzerland|Schweiz|Portugal|Brasil|Brazil|Mexico|México|India)(?![\p{L}\p{N}])/uy;

export interface Tail {
  readonly end: number;
  readonly hasUnit: boolean;
  readonly hasPlace: boolean;
}

/** What follows a street: unit, city, state, code, country, each where it is there. */
export function tailAfter(text: string, street: number): Tail {
  const unit = reach(UNIT, text, street);
  let place = unit;
  for (const pattern of PLACES) {
    place = reach(pattern, text, unit);
    if (place > unit) break;
  }
  return { end: reach(COUNTRY, text, place), hasUnit: unit > street, hasPlace: place > unit };
}

/** City, state and code that stand alone. */
export const CITY_LINE = new RegExp(
  `(?<![\\p{L}\\p{N}])${CITY},? (?:${STATE}) ${ZIP}(?![\\d-])`,
  'gu',
);

function reach(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
