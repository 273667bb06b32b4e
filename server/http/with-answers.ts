/** JSON Schema, as far as it is looked into. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export interface Answer {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}

/** One call. */
export interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Answer['content'] };
  readonly responses?: Readonly<Record<string, Answer>>;
  readonly security?: readonly object[];
}

/** An OpenAPI document, as far as it is looked into. */
export interface Description {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
  };
  readonly tags?: readonly { readonly name: string }[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
}

const PROBLEM = { schema: { $ref: '#/components/schemas/Problem' } };
const PROBLEM_TYPE = 'application/problem+json';

const MEANINGS: Readonly<Record<string, string>> = {
  '200': 'Done.',
  '201': 'Made.',
  '204': 'Done; nothing more to say.',
  '304': 'Not changed since.',
  '4XX': 'Refused; the problem says why, and what to do.',
  '503': 'Not now: something that it needs does not answer, or is not as it should be.',
  '5XX': 'The server could not; nothing was changed.',
};

/** Every call with what each answer means, and with the problems that every call may end in. */
export function withAnswers(description: Description): Description {
  const paths = mapped(description.paths ?? {}, (operations) => mapped(operations, told));
  const schemas = usedSchemas(description.components?.schemas ?? {}, paths);
  return { ...description, paths, components: { ...description.components, schemas } };
}

/** Those that a call names, and those that they name in turn. */
function usedSchemas(
  all: Readonly<Record<string, JsonSchema>>,
  paths: object,
): Record<string, JsonSchema> {
  const used = new Set<string>();
  for (const texts = [JSON.stringify(paths)]; texts.length > 0; ) {
    for (const [, name = ''] of (texts.pop() ?? '').matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      texts.push(JSON.stringify(all[name] ?? {}));
    }
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
}

function told(operation: Operation): Operation {
  const own = mapped(operation.responses ?? {}, meant);
  return { ...operation, responses: { ...own, '4XX': problem('4XX'), '5XX': problem('5XX') } };
}

function meant(answer: Answer, status: string): Answer {
  const description = MEANINGS[status] ?? MEANINGS[`${status[0]}XX`] ?? '';
  if (!/^[45]/.test(status)) return { ...answer, description };
  const { schema } = Object.values(answer.content ?? {})[0] ?? PROBLEM;
  return { description, content: { [PROBLEM_TYPE]: { ...(schema && { schema }) } } };
}

function problem(status: '4XX' | '5XX'): Answer {
  return meant({}, status);
}

function mapped<In, Out>(
  of: Readonly<Record<string, In>>,
  change: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));
}
