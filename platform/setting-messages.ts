import * as z from 'zod/mini';
import { submissionListSchema } from '../domain/api';
import { breakGlassPermissionDocumentSchema } from '../domain/api-conversation';
import {
  groupListSchema,
  listQuerySchema,
  requiredPackDocumentSchema,
  rotasDocumentSchema,
} from '../domain/api-workflow';
import { holdListSchema, holdRequestSchema, retentionSchema } from '../domain/retention';

/** Messages of the screens for those who look after the whole: what an organisation has set, what it keeps, and every draft. */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const nothing = z.object({});

export const draftFiltersSchema = z.pick(listQuerySchema, {
  state: true,
  site: true,
  account: true,
  author: true,
});
export type DraftFilters = z.infer<typeof draftFiltersSchema>;

/** Read as it is, and saved whole on the version that was read. */
function setting<S extends z.ZodMiniObject>(document: S) {
  return {
    read: { from: ['page'], request: nothing, answer: document },
    save: { from: ['page'], request: z.object({ setting: document }), answer: document },
  } as const;
}

const glassPermission = setting(breakGlassPermissionDocumentSchema);
const requiredPack = setting(requiredPackDocumentSchema);
const rotas = setting(rotasDocumentSchema);
const retention = setting(retentionSchema);

export const SETTING_MESSAGES = {
  'groups.read': { from: ['page'], request: nothing, answer: groupListSchema },
  'glass-permission.read': glassPermission.read,
  'glass-permission.save': glassPermission.save,
  'required-pack.read': requiredPack.read,
  'required-pack.save': requiredPack.save,
  'rotas.read': rotas.read,
  'rotas.save': rotas.save,
  'retention.read': retention.read,
  'retention.save': retention.save,
  'holds.read': { from: ['page'], request: nothing, answer: holdListSchema },
  'holds.place': {
    from: ['page'],
    request: z.object({ hold: holdRequestSchema }),
    answer: nothing,
  },
  'holds.end': { from: ['page'], request: z.object({ id }), answer: nothing },
  /** One page of every draft of the organisation, newest first. */
  'drafts.all': {
    from: ['page'],
    request: z.object({
      filters: draftFiltersSchema,
      after: z.optional(z.string().check(z.maxLength(300))),
    }),
    answer: submissionListSchema,
  },
  /** The whole life of one post as a page, to keep and to print; for auditors. */
  'post-page.read': {
    from: ['page'],
    request: z.object({ id }),
    answer: z.object({ html: z.string() }),
  },
} as const;
