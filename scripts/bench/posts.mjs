import { pick, randomFrom } from './random.mjs';

// A small grammar of brand posts and customer care, so that benches need no texts of others.
const NAMES = [
  'Maya',
  'Tom',
  'Priya',
  'Jonas',
  'Aïcha',
  'Lee',
  'Sofía',
  'Ben',
  'Nadia',
  'Olu',
  'Kim',
  'René',
];
const PLACES = [
  'Leeds',
  'Austin',
  'São Paulo',
  'Berlin',
  'Osaka',
  'Lyon',
  'Dublin',
  'Toronto',
  'Cape Town',
];
const THINGS = [
  'order',
  'parcel',
  'kettle',
  'running shoe',
  'invoice',
  'booking',
  'battery',
  'charger',
  'app',
  'router',
  'ticket',
  'jacket',
  'spring menu',
  'summer range',
  'loyalty card',
  'quarterly update',
  'newsletter',
  'workshop',
  'warehouse',
  'delivery van',
];
const QUALITIES = [
  'brand new',
  'lighter',
  'quieter',
  'award-winning',
  'limited',
  'recycled',
  'waterproof',
  'seasonal',
  'simple',
  'local',
];
const TAGS = [
  '#NewIn',
  '#CustomerCare',
  '#MondayMotivation',
  '#sustainability',
  '#SmallBusiness',
  '#TeamWork',
  '#launch',
  '#throwback',
];
const SIGNS = ['🎉', '🚀', '☕', '❤️', '👀', '✨', '🙌', '😊'];
const OPENERS = [
  (r) => `Hi ${pick(r, NAMES)}, thanks for reaching out.`,
  (r) => `@${digits(r, 6)} We're sorry to hear about your ${pick(r, THINGS)}.`,
  (r) => `Big news from ${pick(r, PLACES)} ${pick(r, SIGNS)}`,
  (r) => `Meet our ${pick(r, QUALITIES)} ${pick(r, THINGS)}!`,
  () => 'Good morning, everyone…',
  (r) => `It’s here: the ${pick(r, QUALITIES)} ${pick(r, THINGS)} you asked for.`,
];
const MIDDLES = [
  (r) => `Please send us a DM with your ${pick(r, THINGS)} number so that we can look into it.`,
  (r) =>
    `The ${pick(r, THINGS)} ships from ${pick(r, PLACES)} on ${day(r)}, and it takes ${2 + Math.floor(r() * 8)} days.`,
  (r) =>
    `Our team in ${pick(r, PLACES)} has spent ${2 + Math.floor(r() * 30)} months on a ${pick(r, QUALITIES)} ${pick(r, THINGS)}.`,
  (r) =>
    `“We wanted something ${pick(r, QUALITIES)},” says ${pick(r, NAMES)}, who leads the project.`,
  (r) =>
    `Prices start at $${10 + Math.floor(r() * 90)}.${pick(r, ['00', '50', '99'])}, and members get ${5 * (1 + Math.floor(r() * 6))}% off.`,
  (r) => `Could you tell us which ${pick(r, THINGS)} you have? We’ll take it from there.`,
  (r) =>
    `Doors open at ${1 + Math.floor(r() * 11)}${pick(r, ['am', 'pm', ':30'])}; come early, bring a friend and say hello to ${pick(r, NAMES)}.`,
  (r) => `We know that waiting for a ${pick(r, THINGS)} isn't fun, so the next one is on us.`,
];
const CLOSERS = [
  (r) => `Read more: https://www.example.com/${slug(r)}`,
  (r) => `${pick(r, TAGS)} ${pick(r, TAGS)}`,
  (r) => `See you in ${pick(r, PLACES)} ${pick(r, SIGNS)}`,
  (r) => `^${pick(r, NAMES)}`,
  () => 'Thanks for your patience!',
  (r) => `Sign up at example.org/${slug(r)} ${pick(r, TAGS)}`,
];

/** So many posts of up to so many characters; the same for the same seed. */
export function makePosts({ count, characters, seed = 1 }) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => makePost(random, characters));
}

/** One long draft: posts one under the other. */
export function makeLongDraft({ characters, seed = 1 }) {
  const random = randomFrom(seed);
  let text = '';
  while (text.length < characters)
    text += `${makePost(random, 120 + Math.floor(random() * 300))}\n`;
  return text.slice(0, characters);
}

/** A draft of one text, for a brand. */
export function draftOf(text) {
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    parts: [text],
    media: [],
  };
}

function makePost(random, characters) {
  let post = pick(random, OPENERS)(random);
  while (post.length < characters)
    post += `${random() < 0.15 ? '\n' : ' '}${pick(random, MIDDLES)(random)}`;
  post = `${post} ${pick(random, CLOSERS)(random)}`;
  return post.slice(0, characters).trimEnd();
}

function digits(random, count) {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

function day(random) {
  return pick(random, ['Monday', 'Tuesday', 'Friday', '3 March', 'the 12th', 'Saturday']);
}

function slug(random) {
  return `${pick(random, QUALITIES)}-${pick(random, THINGS)}`.replaceAll(' ', '-');
}
