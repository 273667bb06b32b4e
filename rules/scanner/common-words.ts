/** The words that stand in most English posts: a phrase is looked for by another of its words, or by two of them together. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also always am an and any are as ask at back be because been before being best better big but buy by call can ' +
    'care change check come contact could customer day did do does done dont down each email even every feel few find first follow for free ' +
    'from full get give go going good got great had happy has have he hear hello help her here hi him his hope how i if im in info into is it ' +
    'its ive just keep know last learn let life like link little live ll long look looking lot love made make many may me message money more ' +
    'most much must my need never new news next no not now number of off offer on once one online only open or order other our out over own ' +
    'people phone place please post price product project re ready real really right s sale same say see send service share she shop should ' +
    'show so some soon sorry start stay still stop support sure t take team tell than thank thanks that the their them then there these they ' +
    'thing think this time to today tomorrow too top try two up us use ve very via visit want was watch way we week well were what when where ' +
    'which while who why will win wish with work world would year yes yet you your'
  ).split(' '),
);
