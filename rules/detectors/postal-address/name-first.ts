import type { Value } from '../detector';
import { tailAfter } from './tail';

const NUMBER =
  '\\d{1,4}(?: ?[-/] ?\\d{1,4})?(?: ?[a-hA-H](?![\\p{L}\\p{N}]))?(?![\\d.%€$£]|,\\d| ?(?:Uhr|%|€))';
const NAME = "\\p{Lu}[\\p{L}'’.-]{1,30}";
const NAMES = `${NAME}(?: (?:de|del|della|delle|dei|di|da|do|dos|das|la|las|los|le|y|e|van|von|der|den|zum|zur) (?:(?:la|las|los|le|der|den) )?${NAME}| ${NAME}){0,4}`;
/** Ends as streets do, in the same word or the next: German, Dutch, Scandinavian, Finnish. */
const COMPOUND = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}.-]{1,30} ){0,2}\\p{Lu}[\\p{L}.-]{1,30}(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|damm|ufer|chaussee|steig|stieg|pfad|straat|laan|plein|gracht|kade|dijk|singel|steeg|dreef|gatan|gränden|stigen|vägen|väg|gate|gata|veien|gade|vej|katu|kuja|polku|väylä|raitti|[- ](?:Str\\.|Stra(?:ß|ss)e|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Gata|Väg|Gate|Vei|Vej|Allé)) ?${NUMBER}`,
  'gu',
);
/** No type at all, but number, code and city follow (`Livapark 12, 2199 HS Leiden`). */
const BEFORE_CODE =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.'’-]{2,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){0,3},? \d{1,4}[a-zA-Z]?(?=(?: [\p{L}\dº]{1,6}){0,3}[,\n] ?(?:\d{5}|\d{4} ?[A-Z]{2}) \p{Lu}\p{Ll})(?: [\p{L}\dº]{1,6}){0,3}/gu;
/** The type first, then the name, then the number: German, Spanish, Portuguese, Italian, Polish, Catalan. */
const TYPED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Stra(?:ß|ss)e (?:de[rs]|am)|Am|An der|Auf der|Im|Calle|C/|Cl\\.|Avda\\.?|Avenida|Av\\.|Plaza|Pza\\.|Paseo|P\\.º|Camino|Carretera|Ctra\\.|Ronda|Travesía|Callejón|Rambla|Urbanización|Urb\\.|Polígono|Barrio|Calzada|Cerrada|Cda\\.|Privada|Prolongación|Prol\\.|Bulevar|Boulevard|Blvd\\.|Glorieta|Pasaje|Vía|Borgo|Piazzale|Lungo\\p{Ll}+|Carrer|Carrera|Cra\\.|Rua|R\\.|Travessa|Praça|Largo|Estrada|Alameda|Via|Viale|V\\.le|Piazza|P\\.zza|Corso|C\\.so|Vicolo|Strada|Contrada|ul\\.|al\\.|ulica|os\\.) ?(?:de |del |da |do |dos |della |delle |dei |di |la |las |los |el )?(?:\\d{1,2}\\.? (?:de )?)?${NAMES}(?:,? (?:n\\.?[º°o]\\.? ?|nr\\.? ?|num\\.? ?|# ?)?|, ?)(?:${NUMBER}|s/n)`,
  'gu',
);
/** Types that are also the first word of other names: a place must follow. */
const NEEDS_PLACE =
  /^(?:Am|An der|Auf der|Im|R\.|Via|Vía|Plaza|Corso|Camino|Borgo|Barrio|Privada|Boulevard|Ronda|Largo|al\.|os\.)/u;

/** Addresses that end with the number (`Hauptstraße 12`, `Calle Mayor 5`, `Via Roma 7`). */
export function* findNameFirst(text: string): Generator<Value> {
  for (const pattern of [COMPOUND, TYPED, BEFORE_CODE]) {
    for (const { 0: street, index: start } of text.matchAll(pattern)) {
      const { end, hasPlace } = tailAfter(text, start + street.length);
      if (!hasPlace && NEEDS_PLACE.test(street) && !/^Via \p{Lu}/u.test(street)) continue;
      yield { start, end, sort: 'street', confidence: hasPlace ? 'high' : 'medium' };
    }
  }
}
