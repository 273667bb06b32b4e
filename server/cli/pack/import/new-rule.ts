import type { Action } from '../../../../domain/finding';
import type { NewRule } from './imported';

/** What an importer knows of a rule; a person must write the rest. */
export interface Known {
  readonly id: string;
  readonly kind: 'term' | 'pattern' | 'require';
  readonly title: string;
  readonly message?: string | undefined;
  readonly why?: string | undefined;
  readonly owner?: string | undefined;
  readonly rationale?: string | undefined;
  readonly cite?: { readonly text: string; readonly url?: string } | undefined;
  readonly action: Action;
  /** What it looks for, and all other fields. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** Texts that the rule surely finds. */
  readonly flag: readonly string[];
}

const MOST_FLAGGED = 3;

/** A rule with TODO wherever its source says nothing. It is a draft: it does not run until a person has looked at it. */
export function newRule(known: Known): NewRule {
  const { id, kind, title, action, rest, flag } = known;
  const needsCite = ['justify', 'sign-off', 'block'].includes(action);
  const cite =
    known.cite ??
    (needsCite ? { text: 'TODO: the law or the policy that asks for it' } : undefined);
  const url = cite?.url?.startsWith('https://') ? { url: cite.url } : {};
  return {
    kind,
    id,
    title: cut(title, 200),
    message: cut(known.message ?? `TODO: say to the author what to write instead of this`, 2000),
    why: cut(known.why ?? 'TODO: the reason, in a sentence', 2000),
    ...(cite && { cite: { text: cut(cite.text, 200), ...url } }),
    owner: cut(known.owner ?? 'TODO: the department to ask', 200),
    rationale: cut(known.rationale ?? 'TODO: why the rule is needed and as narrow as it is', 2000),
    status: 'draft',
    action,
    ...rest,
    examples: {
      flag: flag.length > 0 ? flag.slice(0, MOST_FLAGGED) : ['TODO: a text that it must find'],
      pass: ['TODO: five texts that it must leave alone, near misses among them'],
    },
  };
}

/** An exemption from one rule. */
export function newExemption(
  of: NewRule,
  subject: { readonly terms: readonly string[] } | { readonly pattern: string },
): NewRule {
  return {
    kind: 'exempt',
    id: cut(`${of.id}-fine`, 80),
    title: cut(`Fine after all: ${String(of.title)}`, 200),
    rationale: 'TODO: why these are fine',
    owner: of.owner,
    status: 'draft',
    rules: [of.id],
    ...subject,
    examples: {
      flag:
        'terms' in subject
          ? subject.terms.slice(0, MOST_FLAGGED)
          : ['TODO: a text that it must let go'],
      pass: ['TODO: five texts that it must not let go'],
    },
  };
}

export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 2).trimEnd()} …`;
}
