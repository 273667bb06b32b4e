import { type Html, html, NOTHING } from '../identity/page';
import type { JsonSchema } from './with-answers';

/** A JSON Schema as people read it: `{ version: integer, routes: Route[] }`, with links to what has a name. */
export function schemaShape(schema: JsonSchema | undefined, depth = 0): Html {
  if (schema === undefined || schema === null) return html`anything`;
  const kind = KINDS.find(([keyword]) => schema[keyword] !== undefined);
  return kind ? kind[1](schema, depth) : html`anything`;
}

type Shape = (schema: JsonSchema, depth: number) => Html;

/** The first keyword that is there decides. */
const KINDS: readonly (readonly [keyword: string, shape: Shape])[] = [
  ['$ref', ({ $ref }) => linked(String($ref).split('/').at(-1) ?? '')],
  ['const', (schema) => html`${JSON.stringify(schema.const)}`],
  [
    'enum',
    (schema) => choice((schema.enum as unknown[]).map((one) => html`${JSON.stringify(one)}`)),
  ],
  ['anyOf', (schema, depth) => choiceOf(schema.anyOf, depth)],
  ['oneOf', (schema, depth) => choiceOf(schema.oneOf, depth)],
  ['allOf', (schema, depth) => joined(shapes(schema.allOf, depth), ' & ')],
  [
    'items',
    (schema, depth) =>
      html`${inBrackets(schema.items as JsonSchema, depth)}[]${bounds(schema, 'minItems', 'maxItems')}`,
  ],
  ['properties', (schema, depth) => properties(schema, depth)],
  ['additionalProperties', (schema, depth) => record(schema, depth)],
  ['type', (schema) => plain(schema)],
];

function linked(name: string): Html {
  return html`<a href="#${name}">${name}</a>`;
}

function choiceOf(schemas: unknown, depth: number): Html {
  return choice(shapes(schemas, depth));
}

function shapes(schemas: unknown, depth: number): Html[] {
  return (schemas as JsonSchema[]).map((schema) => schemaShape(schema, depth));
}

function choice(all: readonly Html[]): Html {
  return joined(all, ' | ');
}

/** What has several forms stands in brackets before `[]`. */
function inBrackets(schema: JsonSchema, depth: number): Html {
  const shape = schemaShape(schema, depth);
  const several = ['anyOf', 'oneOf', 'allOf', 'enum'].some((keyword) => schema[keyword]);
  return several ? html`(${shape})` : shape;
}

function properties(schema: JsonSchema, depth: number): Html {
  const required = new Set(schema.required as string[] | undefined);
  const entries = Object.entries(schema.properties as Record<string, JsonSchema>);
  if (entries.length === 0) return html`{}`;
  const indent = '  '.repeat(depth + 1);
  const lines = entries.map(
    ([name, one]) =>
      html`${indent}${name}${required.has(name) ? '' : '?'}: ${schemaShape(one, depth + 1)}\n`,
  );
  return html`{\n${joined(lines)}${'  '.repeat(depth)}}`;
}

function record({ additionalProperties: value }: JsonSchema, depth: number): Html {
  if (typeof value !== 'object') return html`{ [name]: anything }`;
  return html`{ [name]: ${schemaShape(value as JsonSchema, depth)} }`;
}

function plain(schema: JsonSchema): Html {
  const type = [schema.type].flat().join(' | ');
  if (schema.format !== undefined) return html`${type}, ${String(schema.format)}`;
  if (type === 'string') return html`${type}${bounds(schema, 'minLength', 'maxLength')}`;
  return html`${type}${bounds(schema, 'minimum', 'maximum')}`;
}

/** Of whole numbers the schemas name the largest safe one where they name none. */
function bounds(schema: JsonSchema, lowest: string, highest: string): Html {
  const said = [schema[lowest], schema[highest]].map((bound) =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined,
  );
  const [from, to] = said;
  if (from === undefined && to === undefined) return NOTHING;
  if (to === undefined) return from === 0 ? NOTHING : html` (from ${String(from)})`;
  return from === undefined
    ? html` (up to ${String(to)})`
    : html` (${String(from)} to ${String(to)})`;
}

/** Pieces one after the other, with a text in between. */
export function joined(pieces: readonly Html[], between = ''): Html {
  return pieces.reduce(
    (all, piece, place) => (place === 0 ? piece : html`${all}${between}${piece}`),
    NOTHING,
  );
}
