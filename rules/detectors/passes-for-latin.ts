/** Cyrillic, Greek, Armenian and Cherokee letters that a reader takes for Latin ones, in both cases. */
const LOOK_ALIKES =
  /^[аеорсухѕіјһԁԛԝӏгкАВЕКМНОРСТУХЅІЈԌԚԜҮαοινρτυχκεωΑΒΕΖΗΙΚΜΝΟΡΤΥΧցօհոսզՕՍԼᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃ]+$/u;

/** True where a reader would take every one of these letters for a Latin one. */
export function passesForLatin(letters: string): boolean {
  return LOOK_ALIKES.test(letters);
}
