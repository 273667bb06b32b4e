import * as z from 'zod';
import { ScimProblem } from './scim-problem';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const schemas = z.array(z.string().max(200)).max(20);
const text = z.string().max(500);
/** Some directories write booleans as text. */
const truth = z.union([z.boolean(), z.stringbool()]);

const emailSchema = z.object({
  value: text.nullish(),
  type: text.nullish(),
  primary: truth.nullish(),
});

/** What we keep of a user; a directory may send more, which is left out. */
const userSchema = z.object({
  schemas: schemas.optional(),
  userName: z.string().min(1).max(200),
  externalId: z.string().max(200).nullish(),
  displayName: text.nullish(),
  name: z
    .object({ formatted: text.nullish(), givenName: text.nullish(), familyName: text.nullish() })
    .nullish(),
  /** Absent: the directory says nothing about addresses. */
  emails: z.array(emailSchema).max(20).nullish(),
  active: truth.default(true),
});
export type UserBody = z.infer<typeof userSchema>;

const memberSchema = z.object({ value: z.string().min(1).max(80) });

const groupSchema = z.object({
  schemas: schemas.optional(),
  displayName: z.string().min(1).max(80),
  externalId: z.string().max(200).nullish(),
  members: z.array(memberSchema).max(10_000).default([]),
});
export type GroupBody = z.infer<typeof groupSchema>;

/** `op` in any letter case: one large directory writes it with a capital. */
export const patchSchema = z.object({
  schemas: schemas.refine((list) => list.includes(PATCH)),
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(['add', 'remove', 'replace'])),
        path: z.string().max(300).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type Operation = z.infer<typeof patchSchema>['Operations'][number];

export const listQuerySchema = z.object({
  filter: z.string().max(500).optional(),
  startIndex: z.coerce.number().int().catch(1).default(1),
  count: z.coerce.number().int().catch(100).default(100),
});

/** The body as its schema has it, or the answer that names the place where it is not. */
export function parsedBody<T>(
  schema: z.ZodType<T>,
  body: unknown,
  { what, scimType = 'invalidValue' }: { what: string; scimType?: string },
): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ScimProblem(400, `The ${what} is malformed at "${place}".`, scimType);
}

export function parsedUser(body: unknown): UserBody {
  return parsedBody(userSchema, body, { what: 'user' });
}

export function parsedGroup(body: unknown): GroupBody {
  return parsedBody(groupSchema, body, { what: 'group' });
}
