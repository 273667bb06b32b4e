import { ENCLOSED } from './enclosed';

const table = tableOf(ENCLOSED);

/** The letter or number that stands in a circle, a square or brackets, where NFKC does not say it so; undefined for all others. */
export function enclosedLetter(character: string): string | undefined {
  return table.get(character);
}

function tableOf(groups: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const group of groups.split(' ')) {
    const [, text = '', character = '', count = '1'] =
      /^([A-Za-z]|\d+)(.)(\d*)$/u.exec(group) ?? [];
    const point = character.codePointAt(0) ?? 0;
    for (let place = 0; place < Number(count || 1); place += 1) {
      table.set(String.fromCodePoint(point + place), following(text, place));
    }
  }
  return table;
}

/** The letter or number so many places after another. */
function following(text: string, places: number): string {
  const number = Number(text);
  return Number.isNaN(number)
    ? String.fromCharCode(text.charCodeAt(0) + places)
    : String(number + places);
}
