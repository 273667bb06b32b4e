import type { Path } from '../../../packs/source/place';
import type { Loss } from './imported';
import { asLiteral, isPlain, whyNoPattern } from './subjects';

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

export type ValeLose = (path: Path, of: Loss['of'], what: string) => void;
export type ValeSource = Readonly<Record<string, unknown>>;

/** A word of Vale stands between word boundaries, unless it says that it does not. */
export function bounded(token: string, { nonword }: ValeSource): string {
  return nonword === true ? token : `\\b(?:${token})\\b`;
}

export function caseOf({ ignorecase }: ValeSource): { caseSensitive?: true } {
  return ignorecase === true ? {} : { caseSensitive: true };
}

export function exceptionsOf(source: ValeSource, lose: ValeLose): ValeSubject['exceptions'] {
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
export function messageOf({ message }: ValeSource, wanted: string): string | undefined {
  if (typeof message !== 'string') return undefined;
  const count = message.split('%s').length - 1;
  const filled = count > 1 || wanted !== '' ? message.replace('%s', wanted) : message;
  return filled.replaceAll(/(['"])%s\1|%s/g, 'this');
}

export function keep(
  list: readonly string[],
  field: string,
  why: (one: string) => string | undefined,
  lose: ValeLose,
): string[] {
  return list.filter((one, index) => {
    const reason = why(one);
    if (reason !== undefined) lose([field, index], 'part', `"${one}" is left out: ${reason}`);
    return reason === undefined;
  });
}

export function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
