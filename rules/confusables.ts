/**
 * Letters of other scripts that pass for Latin ones, one line a target: target, then its look-alikes. Both cases of a letter go to
 * the same target where that is possible, so that a term written in Cyrillic or Greek still ignores case.
 */
const LOOK_ALIKES = [
  'aАаΑαɑᴀ',
  'bВвΒβʙƄЬь',
  'cСсϹϲᴄ',
  'dԀԁᴅɗ',
  'eЕеΕεҽᴇ℮',
  'fꜰϜƒ',
  'gɡɢԌԍց',
  'hНнΗηҺһʜ',
  'iІіΙιɪıӀӏ',
  'jЈјϳᴊ',
  'kКкΚκᴋ',
  'lʟⅼ',
  'mМмΜμᴍ',
  'nΝռɴ',
  'oОоΟοօᴏσ',
  'pРрΡρᴘ',
  'qԚԛզ',
  'rʀгᴦ',
  'sЅѕꜱ',
  'tТтΤτᴛ',
  'uՍυսᴜ',
  'vѴѵνᴠ',
  'wԜԝωѡᴡ',
  'xХхΧχ',
  'yУуΥүҮʏ',
  'zΖζᴢ',
] as const;

/** Letters with a stroke or a dot that Unicode does not take apart. */
const STROKES = ['oøØ', 'lłŁ', 'dđĐð', 'hħĦ', 'tŧŦ', 'bƀ', 'zƶƵ'] as const;

const latinOf = tableOf(LOOK_ALIKES);
const strokeless = tableOf(STROKES);

/** The Latin letter that this one passes for, in its own case; itself where there is none. */
export function latinLookAlike(letter: string): string {
  const latin = latinOf.get(letter);
  if (!latin) return letter;
  return letter === letter.toLowerCase() ? latin : latin.toUpperCase();
}

/** The letter without stroke; itself where it has none. */
export function withoutStroke(letter: string): string {
  return strokeless.get(letter) ?? letter;
}

function tableOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of lines) {
    const [target = '', ...others] = line;
    for (const other of others) table.set(other, target);
  }
  return table;
}
