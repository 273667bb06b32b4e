import * as z from 'zod/mini';
import { ruleSchema } from '../../../../rules/rule';
import { isObject } from '../../../packs/source/is-object';
import { sourceSchema } from '../../../packs/source/source-schema';
import { DESCRIPTIONS } from './descriptions';
import { printedJson } from './print-json';

export type JsonSchema = Record<string, unknown>;

/** The format of a pack source as JSON Schema 2020-12, so that editors complete and check it. Made from the schemas that the engine itself uses. */
export function packJsonSchema(): JsonSchema {
  const pack = plainSchema(sourceSchema);
  const kinds = ruleSchema.def.options.map(kindSchema);
  describe(pack, 'pack');
  for (const { schema } of kinds) describe(schema, 'rule');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Guidepost rule pack',
    ...pack,
    // Browsers pass over fields that they do not know; in a source they are mistakes.
    additionalProperties: false,
    properties: { ...(pack.properties as JsonSchema), rules: rulesSchema(kinds) },
    $defs: Object.fromEntries(kinds.map(({ kind, schema }) => [kind, schema])),
  };
}

/** As text, as it lies in docs. */
export function packJsonSchemaText(): string {
  return `${printedJson(packJsonSchema())}\n`;
}

interface KindSchema {
  readonly kind: string;
  readonly schema: JsonSchema;
}

function kindSchema(option: (typeof ruleSchema.def.options)[number]): KindSchema {
  return { kind: String(option.shape.kind.def.values[0]), schema: plainSchema(option) };
}

function plainSchema(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _schema, ...plain } = z.toJSONSchema(schema, { io: 'input' });
  return plain;
}

/** By the kind first: so an editor complains about the field that is wrong, and not about eight kinds that it is not. */
function rulesSchema(kinds: readonly KindSchema[]): JsonSchema {
  return {
    type: 'array',
    description: DESCRIPTIONS['pack.rules'],
    items: {
      type: 'object',
      required: ['kind'],
      properties: {
        kind: { enum: kinds.map(({ kind }) => kind), description: DESCRIPTIONS['rule.kind'] },
      },
      allOf: kinds.map(({ kind }) => ({
        if: { required: ['kind'], properties: { kind: { const: kind } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so; this is never awaited.
        then: { $ref: `#/$defs/${kind}` },
      })),
    },
  };
}

/** Puts a description to every property, by the names of its parent and itself, or by its own alone. */
function describe(node: unknown, name: string): void {
  if (!isObject(node)) return;
  const properties = isObject(node.properties) ? Object.entries(node.properties) : [];
  for (const [property, schema] of properties) {
    const text = DESCRIPTIONS[`${name}.${property}`] ?? DESCRIPTIONS[property];
    if (isObject(schema) && text !== undefined) schema.description = text;
    describe(schema, property);
  }
  for (const part of [node.items, node.additionalProperties, node.anyOf, node.oneOf].flat()) {
    describe(part, name);
  }
}
