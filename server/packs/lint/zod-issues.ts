import * as z from 'zod/mini';
import { didYouMean } from '../source/nearest';
import type { Path } from '../source/place';

// Without a language zod only says "Invalid input".
z.config(z.locales.en());

/** One thing that does not follow the format, in words. */
export interface FormatFault {
  readonly path: Path;
  readonly what: string;
  readonly cure: string;
}

/** What zod says of a value; only these fields are looked at. */
export interface ZodIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly ZodIssue[])[] | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly values?: readonly unknown[] | undefined;
}

const FORMAT = 'See docs/pack-format.md for the fields.';

/** Each issue at the part that is wrong, with the word that was probably meant. `fields` are those that may stand in the value itself. */
export function faultsIn(
  issues: readonly ZodIssue[],
  value: unknown,
  fields: readonly string[],
): FormatFault[] {
  return issues.flatMap(innermost).flatMap((issue) => faultsOfOne(issue, value, fields));
}

/** Of several shapes that a value may have, the one that it nearly has is what its author meant. */
function innermost(issue: ZodIssue): ZodIssue[] {
  const branches = (issue.errors ?? []).map((branch) =>
    branch.flatMap(innermost).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const deepest = branches.toSorted(
    (a, b) => depthOf(b, issue) - depthOf(a, issue) || a.length - b.length,
  )[0];
  return deepest && deepest.length > 0 ? deepest : [issue];
}

/** A shape of another type altogether fails at the value itself. */
function depthOf(branch: readonly ZodIssue[], { path }: ZodIssue): number {
  const isOtherType = branch.some(
    (issue) => issue.path.length === path.length && issue.code === 'invalid_type',
  );
  return isOtherType ? 0 : 1;
}

function faultsOfOne(issue: ZodIssue, value: unknown, fields: readonly string[]): FormatFault[] {
  if (issue.code === 'unrecognized_keys' && issue.keys) {
    return issue.keys.map((key) =>
      unknownField(issue.path, key, issue.path.length === 0 ? fields : []),
    );
  }
  const name = issue.path.join('.') || 'The value';
  const found = valueAt(value, issue.path);
  if (found === undefined && issue.path.length > 0) {
    return [{ path: issue.path, what: `The field "${name}" is missing.`, cure: FORMAT }];
  }
  const meant =
    typeof found === 'string' ? didYouMean(found, (issue.values ?? []).map(String)) : '';
  const given = typeof found === 'string' && meant !== '' ? ` ("${found}")` : '';
  return [{ path: issue.path, what: `${name}${given}: ${issue.message}.${meant}`, cure: FORMAT }];
}

function unknownField(path: Path, key: string, fields: readonly string[]): FormatFault {
  const where = path.length > 0 ? `"${path.join('.')}"` : 'It';
  const may = fields.length > 0 ? ` Fields: ${fields.join(', ')}.` : '';
  return {
    path: [...path, key],
    what: `${where} has no field "${key}".${didYouMean(key, fields)}`,
    cure: may === '' ? FORMAT : `Take it out, or correct it.${may}`,
  };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
