import type { Path } from '../source/place';
import type { Loss } from './imported';
import { asLiteral, isPlain, whyNoPattern, whyNoTerm } from './subjects';

/** What one rule of Vale looks for, in our terms; one rule may become several. */
export interface ValeSubject {
  readonly kind: 'term' | 'pattern' | 'require';
  readonly rest: Readonly<Record<string, unknown>>;
  readonly flag: readonly string[];
  readonly message?: string | undefined;
  readonly exceptions?:
    | { readonly terms: readonly string[] }
    | { readonly pattern: string }
    | undefined;
}

type Lose = (path: Path, of: Loss['of'], what: string) => void;
type Source = Readonly<Record<string, unknown>>;

/** What the checks of Vale that are not here would need. */
const CANNOT: Readonly<Record<string, string>> = {
  repetition: 'a word that stands twice needs a back-reference',
  capitalization: 'how words are capitalised is not looked at',
  readability: 'how easily a text reads is not measured',
  spelling: 'spelling is not checked',
  metric: 'a text is not measured',
  sequence: 'parts of speech are not told',
  script: 'a pack is data and has no scripts',
};

const SCOPES = ['text', 'sentence', 'paragraph', 'summary', 'raw'];

/** Says what each check becomes; what it cannot is said by `lose`. */
export function valeSubjects(source: Source, lose: Lose): ValeSubject[] {
  const check = String(source.extends);
  const become = CHECKS[check];
  if (!become) {
    lose(['extends'], 'rule', CANNOT[check] ?? `there is no check "${check}"`);
    return [];
  }
  const scopes = [source.scope].flat().filter((scope) => scope !== undefined);
  if (scopes.some((scope) => !SCOPES.includes(String(scope)))) {
    lose(
      ['scope'],
      'part',
      `it holds for every text of a post, not only for "${scopes.join(', ')}"`,
    );
  }
  return become(source, lose);
}

const CHECKS: Readonly<Record<string, (source: Source, lose: Lose) => ValeSubject[]>> = {
  existence,
  substitution,
  occurrence,
  conditional,
  consistency,
};

function existence(source: Source, lose: Lose): ValeSubject[] {
  const tokens = keep(strings(source.tokens), 'tokens', whyNoPattern, lose);
  const raw = strings(source.raw);
  const shared = { message: messageOf(source, ''), exceptions: exceptionsOf(source, lose) };
  const isWords = source.nonword !== true && raw.length === 0 && tokens.every(isPlain);
  if (isWords) {
    const terms = keep(tokens, 'tokens', whyNoTerm, lose);
    if (terms.length === 0) return [];
    return [{ kind: 'term', rest: { terms, ...caseOf(source) }, flag: terms, ...shared }];
  }
  const all = tokens.map((token) => bounded(token, source));
  if (raw.length > 0) all.push(raw.join(''));
  return patternOf(all, source, lose, shared);
}

function patternOf(
  alternatives: readonly string[],
  source: Source,
  lose: Lose,
  shared: Pick<ValeSubject, 'message' | 'exceptions'>,
): ValeSubject[] {
  if (alternatives.length === 0) return [];
  const pattern = alternatives.join('|');
  const why = whyNoPattern(pattern);
  if (why === undefined) {
    return [{ kind: 'pattern', rest: { pattern, ...caseOf(source) }, flag: [], ...shared }];
  }
  lose(['raw'], 'rule', why);
  return [];
}

function substitution(source: Source, lose: Lose): ValeSubject[] {
  const swap = source.swap;
  const pairs = typeof swap === 'object' && swap !== null ? Object.entries(swap) : [];
  if (pairs.length === 0) lose(['swap'], 'rule', 'it has nothing to swap');
  const exceptions = exceptionsOf(source, lose);
  return pairs.flatMap(([found, wanted]): ValeSubject[] => {
    const [text = ''] = String(wanted).split('|');
    const fix = { label: `Say "${text}"`.slice(0, 120), kind: 'replace', text };
    const shared = { message: messageOf(source, text), exceptions };
    const why = isPlain(found) ? whyNoTerm(found) : whyNoPattern(found);
    if (why !== undefined) {
      lose(['swap', found], 'rule', why);
      return [];
    }
    return isPlain(found)
      ? [
          {
            kind: 'term',
            rest: { terms: [found], ...caseOf(source), fix },
            flag: [found],
            ...shared,
          },
        ]
      : [
          {
            kind: 'pattern',
            rest: { pattern: bounded(found, source), ...caseOf(source), fix },
            flag: [],
            ...shared,
          },
        ];
  });
}

/** Only "never" and "at least once" can be said without counting. */
function occurrence(source: Source, lose: Lose): ValeSubject[] {
  const token = String(source.token ?? '');
  const why = whyNoPattern(token);
  if (why !== undefined || token === '') {
    lose(['token'], 'rule', why ?? 'it has no token');
    return [];
  }
  const shared = { message: messageOf(source, ''), flag: [] };
  if (source.max === 0)
    return [{ kind: 'pattern', rest: { pattern: token, ...caseOf(source) }, ...shared }];
  if (source.min === 1 && source.max === undefined) {
    return [
      {
        kind: 'require',
        rest: { need: { pattern: token, ...caseOf(source) }, position: 'anywhere' },
        ...shared,
      },
    ];
  }
  lose(['extends'], 'rule', 'how often something occurs is not counted');
  return [];
}

function conditional(source: Source, lose: Lose): ValeSubject[] {
  const [first, second] = [String(source.first ?? ''), String(source.second ?? '')];
  const why = whyNoPattern(first) ?? whyNoPattern(second);
  if (why !== undefined || first === '' || second === '') {
    lose(['first'], 'rule', why ?? 'it needs first and second');
    return [];
  }
  if (/\((?!\?)/.test(first) && /\((?!\?)/.test(second)) {
    lose(
      ['second'],
      'part',
      'whether the second group holds the same words as the first is not compared: any will do',
    );
  }
  const rest = {
    when: { pattern: first, ...caseOf(source) },
    need: { pattern: second, ...caseOf(source) },
    position: 'anywhere',
  };
  return [
    {
      kind: 'require',
      rest,
      flag: [],
      message: messageOf(source, ''),
      exceptions: exceptionsOf(source, lose),
    },
  ];
}

/** Two ways to write one thing, in the same post. */
function consistency(source: Source, lose: Lose): ValeSubject[] {
  const either = source.either;
  const pairs = typeof either === 'object' && either !== null ? Object.entries(either) : [];
  if (pairs.length === 0) lose(['either'], 'rule', 'it has no pairs');
  return pairs.flatMap(([one, value]): ValeSubject[] => {
    const other = String(value);
    if (!isPlain(one) || !isPlain(other)) {
      lose(['either', one], 'rule', 'only words can be compared, not expressions');
      return [];
    }
    const rest = { terms: [one], near: { words: [other], within: 'draft' } };
    return [
      { kind: 'term', rest, flag: [`${one} and ${other}`], message: messageOf(source, other) },
    ];
  });
}

/** A word of Vale stands between word boundaries, unless it says that it does not. */
function bounded(token: string, { nonword }: Source): string {
  return nonword === true ? token : `\\b(?:${token})\\b`;
}

function caseOf({ ignorecase }: Source): { caseSensitive?: true } {
  return ignorecase === true ? {} : { caseSensitive: true };
}

function exceptionsOf(source: Source, lose: Lose): ValeSubject['exceptions'] {
  const all = strings(source.exceptions);
  if (all.length === 0) return undefined;
  if (all.every(isPlain)) return { terms: all };
  const pattern = all.map((one) => (isPlain(one) ? asLiteral(one) : one)).join('|');
  const why = whyNoPattern(pattern);
  if (why === undefined) return { pattern };
  lose(['exceptions'], 'part', why);
  return undefined;
}

/** `%s` stands for what to write and for what was found, which the finding underlines anyway. */
function messageOf({ message }: Source, wanted: string): string | undefined {
  if (typeof message !== 'string') return undefined;
  const count = message.split('%s').length - 1;
  const filled = count > 1 || wanted !== '' ? message.replace('%s', wanted) : message;
  return filled.replaceAll(/(['"])%s\1|%s/g, 'this');
}

function keep(
  list: readonly string[],
  field: string,
  why: (one: string) => string | undefined,
  lose: Lose,
): string[] {
  return list.filter((one, index) => {
    const reason = why(one);
    if (reason !== undefined) lose([field, index], 'part', `"${one}" is left out: ${reason}`);
    return reason === undefined;
  });
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
