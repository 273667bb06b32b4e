import { isPlain, whyNoPattern, whyNoTerm } from './subjects';
import {
  bounded,
  caseOf,
  exceptionsOf,
  keep,
  messageOf,
  strings,
  type ValeLose,
  type ValeSource,
  type ValeSubject,
} from './vale-source';

/** Words or expressions that should not be there. */
export function existence(source: ValeSource, lose: ValeLose): ValeSubject[] {
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
  source: ValeSource,
  lose: ValeLose,
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

/** Words with others to take their place: a rule for each pair. */
export function substitution(source: ValeSource, lose: ValeLose): ValeSubject[] {
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
