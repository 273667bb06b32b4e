import { pick, randomFrom } from './random.mjs';

const FIRST = [
  'guaranteed',
  'risk-free',
  'project',
  'internal',
  'unreleased',
  'leaked',
  'confidential',
  'clinical',
  'miracle',
  'instant',
  'secret',
  'lifetime',
  'zero',
  'double',
  'exclusive',
  'certified',
  'proven',
  'natural',
  'official',
  'unlimited',
  'insider',
  'forward',
  'draft',
];
const SECOND = [
  'returns',
  'falcon',
  'roadmap',
  'profit',
  'cure',
  'results',
  'merger',
  'forecast',
  'dosage',
  'remedy',
  'launch',
  'payout',
  'yield',
  'settlement',
  'lawsuit',
  'layoffs',
  'acquisition',
  'prototype',
  'discount',
  'endorsement',
  'therapy',
  'earnings',
  'revenue',
  'recall',
];
const QUALIFIERS = [
  'annual',
  'approved',
  'audited',
  'average',
  'backdated',
  'basic',
  'binding',
  'blended',
  'bonus',
  'capital',
  'cautious',
  'central',
  'clean',
  'closing',
  'combined',
  'competitive',
  'compliant',
  'conditional',
  'contractual',
  'corporate',
  'critical',
  'current',
  'dedicated',
  'deferred',
  'definite',
  'disputed',
  'domestic',
  'early',
  'emergency',
  'estimated',
  'executive',
  'expected',
  'external',
  'final',
  'fixed',
  'foreign',
  'formal',
  'gross',
  'hidden',
  'illegal',
  'immediate',
  'implied',
  'improper',
  'indirect',
  'initial',
  'interim',
  'joint',
  'leading',
  'legal',
  'liable',
  'limited',
  'material',
  'medical',
  'minor',
  'monthly',
  'mutual',
  'negative',
  'nominal',
  'offshore',
  'operating',
  'partial',
  'pending',
  'personal',
  'potential',
  'preliminary',
  'primary',
  'private',
  'public',
  'pure',
  'quarterly',
  'regional',
  'regulated',
  'related',
  'remote',
  'residual',
  'restricted',
  'secured',
  'senior',
  'sensitive',
  'severe',
  'shared',
  'silent',
  'special',
  'stable',
  'standard',
  'strategic',
  'strict',
  'superior',
  'tangible',
  'temporary',
  'total',
  'trusted',
  'urgent',
  'verified',
  'voluntary',
  'weekly',
];
const SUBJECTS = [
  'account',
  'advice',
  'agreement',
  'allocation',
  'appeal',
  'approval',
  'asset',
  'audit',
  'balance',
  'benefit',
  'bid',
  'board',
  'breach',
  'budget',
  'buyout',
  'campaign',
  'candidate',
  'charge',
  'claim',
  'clause',
  'client',
  'closure',
  'complaint',
  'condition',
  'contract',
  'coverage',
  'credit',
  'customer',
  'damage',
  'deadline',
  'debt',
  'decision',
  'default',
  'defect',
  'deposit',
  'device',
  'diagnosis',
  'dispute',
  'dividend',
  'drug',
  'effect',
  'employee',
  'equity',
  'evidence',
  'exposure',
  'failure',
  'fee',
  'filing',
  'fine',
  'fraud',
  'fund',
  'gain',
  'grant',
  'growth',
  'guidance',
  'hazard',
  'hearing',
  'holding',
  'incident',
  'income',
  'injury',
  'inquiry',
  'interest',
  'invention',
  'inventory',
  'investor',
  'issue',
  'lawyer',
  'leak',
  'licence',
  'loan',
  'loss',
  'margin',
  'market',
  'measure',
  'model',
  'notice',
  'outage',
  'outcome',
  'output',
  'partner',
  'patent',
  'patient',
  'penalty',
  'pension',
  'pledge',
  'policy',
  'position',
  'premium',
  'pricing',
  'product',
  'promise',
  'proposal',
  'prospect',
  'quota',
  'rating',
  'rebate',
  'record',
  'refund',
  'release',
  'report',
  'reserve',
  'review',
  'risk',
  'salary',
  'sample',
  'security',
  'shareholder',
  'source',
  'statement',
  'stock',
  'strategy',
  'strike',
  'subsidy',
  'supplier',
  'symptom',
  'target',
  'testimony',
  'threat',
  'transfer',
  'treatment',
  'trial',
  'valuation',
  'vendor',
  'verdict',
  'warranty',
  'witness',
  'worker',
];
const SYLLABLES = [
  'ba',
  'cor',
  'dex',
  'fin',
  'gal',
  'hop',
  'jun',
  'kel',
  'lum',
  'mer',
  'nov',
  'ori',
  'pax',
  'quil',
  'ros',
  'sol',
  'tev',
  'ul',
  'vex',
  'win',
  'xan',
  'yor',
  'zet',
];
const COMMON = {
  title: 'A rule',
  message: 'What is wrong.',
  why: 'Because.',
  owner: 'Legal',
  rationale: 'To measure.',
  action: 'warn',
  examples: { flag: ['x'], pass: ['y'] },
};

/** A phrase that a compliance team may list: one to three words of English, or made up as product and code names are. */
function phrase(random) {
  const made = () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('');
  const shape = random();
  if (shape < 0.12) return made();
  if (shape < 0.2) return `project ${made()}`;
  if (shape < 0.28) return `${made()} ${1 + Math.floor(random() * 20)}`;
  if (shape < 0.62) return `${pick(random, QUALIFIERS)} ${pick(random, SUBJECTS)}`;
  if (shape < 0.8)
    return `${pick(random, FIRST)} ${pick(random, SUBJECTS)} ${pick(random, SECOND)}`;
  return `${pick(random, QUALIFIERS)} ${pick(random, SUBJECTS)} ${pick(random, SUBJECTS)}`;
}

function phraseSet(random, count) {
  const set = new Set();
  while (set.size < count) set.add(phrase(random));
  return [...set];
}

/** One rule a phrase. */
export function phrasePack(count, seed = 7) {
  const phrases = phraseSet(randomFrom(seed), count);
  return {
    phrases,
    rules: phrases.map((term, index) => ({
      ...COMMON,
      id: `term-${index}`,
      kind: 'term',
      terms: [term],
    })),
  };
}

/** Patterns as they are written for code names, ticket numbers, keys and claims. */
function pattern(random, index) {
  const name = Array.from({ length: 3 }, () => pick(random, SYLLABLES)).join('');
  return pick(random, [
    `\\b${name}[-_ ]?\\d{2,6}\\b`,
    `\\b(?:${name}|${pick(random, FIRST)}${index % 97})_[a-z0-9]{8,40}\\b`,
    `${pick(random, FIRST)} (?:${name}|${pick(random, SECOND)}) (?:of|by) \\d{1,3} ?%`,
    `\\b${name}(?:s|ed|ing)?\\b.{0,40}\\b${pick(random, SECOND)}\\b`,
    `\\b[a-z]{2,8}-${name}-\\d{1,4}\\b`,
  ]);
}

const DETECTORS = ['card', 'iban', 'email', 'ip-address', 'internal-host', 'secret'];

/** Phrases, patterns, detectors, proximity and required texts, as packs have them. */
export function mixedPack(count, seed = 11) {
  const random = randomFrom(seed);
  const phrases = phraseSet(random, count * 2);
  let next = 0;
  const term = () => phrases[next++ % phrases.length];
  const rules = Array.from({ length: count }, (_, index) => {
    const head = { ...COMMON, id: `rule-${index}` };
    const share = index % 20;
    if (share < 13) return { ...head, kind: 'term', terms: [term()] };
    if (share < 16) return { ...head, kind: 'pattern', pattern: pattern(random, index) };
    if (share < 18)
      return {
        ...head,
        kind: 'term',
        terms: [term()],
        near: { words: [pick(random, SECOND)], within: 60 },
      };
    if (share < 19)
      return {
        ...head,
        kind: 'require',
        when: [term()],
        need: ['terms apply'],
        position: 'anywhere',
      };
    return index < 20 * DETECTORS.length
      ? { ...head, kind: 'detector', detector: DETECTORS[Math.floor(index / 20)] }
      : { ...head, kind: 'term', terms: [term(), term()] };
  });
  return { phrases, rules };
}

/** Posts into which phrases of the pack are put here and there, so that there is something to find. */
export function plant(posts, phrases, { share = 0.2, seed = 3 } = {}) {
  const random = randomFrom(seed);
  return posts.map((post) => {
    if (random() >= share) return post;
    const at = post.indexOf(' ', Math.floor(random() * post.length * 0.8));
    return at < 0 ? post : `${post.slice(0, at)} ${pick(random, phrases)}${post.slice(at)}`;
  });
}
