import { COMMON_WIDE_WORDS } from './common-wide-words';

/** The words that stand in most English posts: a phrase is looked for by another of its words, or by two of them together. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...COMMON_WIDE_WORDS,
  ...(
    'a about after again all also am an and any are as ask at back be because been before being best better big but buy by call can care change ' +
    'check contact could day did do does done dont each even every feel few find first for free full get give go going good got great had happy ' +
    'has have he hear hello help her here hi him his hope how i if im in info into is it its ive just keep last learn let life like link little ' +
    'live ll long look looking lot love may me my need never new next no not now of off offer on once one online only open or order other our ' +
    'out over own people phone place please post price product project re ready real really right s sale say see send service share she shop ' +
    'should so soon sorry start stay still stop support sure t take tell than thank thanks that the their then there these they thing think this ' +
    'to today too top try two up us use ve very via visit was way we who why win year yes yet you your'
  ).split(' '),
]);
