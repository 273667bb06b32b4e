import { pick, randomFrom } from '../../bench/random.mjs';
import { filled } from './fill.mjs';
import { ACCOUNTS, AROUND, CARDS, INTRODUCED } from './value-formats.mjs';

const SEPARATORS = [' ', '-', '.', '\u00a0', '\u2009', '\u202f', '–'];

/** Banks may use letters in account numbers, and mostly use digits. */
const SIGNS = {
  n: () => '<d1>',
  a: () => '<A1>',
  c: (random) => (random() < 0.85 ? '<d1>' : '<U1>'),
};

const MAKERS = { credit_card: card, iban, email, ip_address: address };

/**
 * Cards, accounts, mail and internet addresses that are right in form and belong to nobody, in posts of a dozen languages and in all the writings
 * that printed forms have; and the same with a wrong check digit or a sign too many.
 * @param {{ seed: number, each: number }} options ten times `each` posts a sort
 * @returns {object[]} rows of a labelled set
 */
export function valueRows({ seed, each }) {
  const random = randomFrom(seed);
  return Object.entries(MAKERS).flatMap(([type, make]) =>
    Array.from({ length: each * 10 }, () => rowWith(type, make, random)),
  );
}

function rowWith(type, make, random) {
  const { value, isRight } = make(random, random() < 0.75);
  const [before, after] = pick(random, INTRODUCED[type]).split('{}');
  const [opened, closed] = pick(random, AROUND).split('{}');
  const start = before.length + opened.length;
  const text = before + opened + value + closed + after;
  const expect = isRight ? [{ type, start, end: start + value.length }] : [];
  return { text, expect, kind: isRight ? 'positive' : 'hard_negative', types: [type] };
}

function card(random, isRight) {
  const [beginning, length] = pick(random, CARDS);
  const body = beginning + filled(`<d${length - 1 - beginning.length}>`, random);
  const check = [...'0123456789'].find((digit) => luhn(body + digit) % 10 === 0);
  const number = body + (isRight ? check : (Number(check) + 3) % 10);
  return { value: grouped(number, length === 15 ? [4, 6, 5] : [4, 4, 4, 4, 3], random), isRight };
}

/** Sum of the digits, every second from the right doubled. */
function luhn(number) {
  return [...number].reverse().reduce((sum, digit, at) => {
    const times = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (times > 9 ? times - 9 : times);
  }, 0);
}

function iban(random, isRight) {
  const structure = pick(random, ACCOUNTS);
  const country = structure.slice(0, 2);
  const account = structure.slice(2).replace(/(\d+)([nac])/g, (_all, count, kind) => {
    const signs = Array.from({ length: Number(count) }, () => filled(SIGNS[kind](random), random));
    return signs.join('');
  });
  const check = String(98 - remainder(`${account}${country}00`)).padStart(2, '0');
  const wrong = String((Number(check) + 31) % 97).padStart(2, '0');
  const value = country + (isRight ? check : wrong) + account;
  const written = grouped(value, Array(9).fill(4), random);
  return { value: random() < 0.15 ? written.toLowerCase() : written, isRight };
}

/** Modulo 97, letters counting from A = 10. */
function remainder(text) {
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** As one run, or in groups with one separator. */
function grouped(value, sizes, random) {
  if (random() < 0.3) return value;
  const separator = pick(random, SEPARATORS);
  const groups = [];
  let at = 0;
  for (const size of sizes) {
    if (at < value.length) groups.push(value.slice(at, at + size));
    at += size;
  }
  return groups.join(separator);
}

const NAMES = [
  'jane',
  'j.doe',
  'müller',
  'jane_doe',
  'o-brien',
  'jane+news',
  'k7',
  'info',
  'andré.p',
  'x.y.z',
];
const HOSTS = [
  'gmail.com',
  'acme.co.uk',
  'mail.acme.com',
  'web.de',
  'bücher.example',
  'acme.io',
  'laposte.net',
  'uni-ulm.de',
];

function email(random, isRight) {
  const [name, host] = [pick(random, NAMES), pick(random, HOSTS)];
  if (!isRight) {
    const value = pick(random, [
      `${name}@`,
      `@${name.replace(/\W/g, '')}`,
      `${name}@localhost:`,
      `@${host}`,
    ]);
    return { value, isRight };
  }
  const dotted = host.replaceAll('.', ' dot ');
  const writings = [
    `${name}@${host}`,
    `${name}@${host}`,
    `${name} (at) ${host}`,
    `${name}[at]${host.replaceAll('.', '[dot]')}`,
    `${name} at ${dotted}`,
    `${name}@${host}`.toUpperCase(),
    `mailto:${name}@${host}`,
    `j.doe @ ${host}`,
  ];
  const value = pick(random, writings);
  return { value, isRight };
}

function address(random, isRight) {
  const part = (least, most) => least + Math.floor(random() * (most - least + 1));
  const four = [part(11, 223), part(0, 255), part(0, 255), part(1, 254)];
  if (!isRight) {
    const value = pick(random, [
      `${four[0]}.${four[1]}.${part(256, 999)}.${four[3]}`,
      `v${four.map((one) => one % 20).join('.')}`,
      `${four.slice(0, 3).join('.')}`,
      `${part(0, 23)}:${part(10, 59)}`,
    ]);
    return { value, isRight };
  }
  const six = filled('2001:db8:<x4>:<x4>::<x3>', random);
  const value = pick(random, [
    four.join('.'),
    four.join('.'),
    `${four.join('.')}:8080`,
    `${four.join('.')}/24`,
    four.join('[.]'),
    four.join(' dot '),
    six,
    `${six}/64`,
    filled('fe80::<x4>:<x4>:<x4>:<x4>', random),
  ]);
  return { value, isRight };
}
