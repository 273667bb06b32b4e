import { ScimProblem } from './scim-problem';

export interface Equals {
  readonly attribute: string;
  readonly value: string;
}

/** The one form of filter that directories need to find what they sent: `ATTRIBUTE eq "VALUE"`. Attribute names have no letter case. */
export function readFilter(
  filter: string | undefined,
  allowed: readonly string[],
): Equals | undefined {
  if (filter === undefined) return undefined;
  const [, name = '', quoted = '""'] =
    /^\s*([A-Za-z.]+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(filter) ?? [];
  const attribute = allowed.find((known) => known.toLowerCase() === name.toLowerCase());
  if (attribute === undefined) {
    const forms = allowed.map((known) => `${known} eq "…"`).join(' and ');
    throw new ScimProblem(400, `This filter is not known; known are ${forms}.`, 'invalidFilter');
  }
  return { attribute, value: parsed(quoted) };
}

function parsed(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new ScimProblem(400, 'The value of the filter cannot be read.', 'invalidFilter');
  }
}
