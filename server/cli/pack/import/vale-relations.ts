import { isPlain, whyNoPattern } from './subjects';
import {
  caseOf,
  exceptionsOf,
  messageOf,
  type ValeLose,
  type ValeSource,
  type ValeSubject,
} from './vale-source';

/** Only "never" and "at least once" can be said without counting. */
export function occurrence(source: ValeSource, lose: ValeLose): ValeSubject[] {
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

/** Where one thing stands, another must. */
export function conditional(source: ValeSource, lose: ValeLose): ValeSubject[] {
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
export function consistency(source: ValeSource, lose: ValeLose): ValeSubject[] {
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
