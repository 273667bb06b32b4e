import * as z from 'zod/mini';
import { absenceSchema } from './absence';
import { siteSchema } from './draft';
import { personRefSchema } from './person';
import { rotasSchema } from './rota';
import { routesSchema } from './route';
import { stateSchema } from './submission';
import { calendarsSchema } from './working-calendar';

/** Request and answer of the routes that move work between people. Each act on a submission answers with the submission. */

const reason = z.string().check(z.maxLength(4000));
const personId = z.string().check(z.minLength(1), z.maxLength(80));
const instant = z.iso.datetime();

/** POST /v1/submissions/:id/claim, …/release and …/reminder. `version` is that of the screen. */
export const versionRequestSchema = z.object({ version: z.int() });

/** POST /v1/submissions/:id/assignment: to a member of the open stage; null = to nobody. */
export const assignRequestSchema = z.object({ version: z.int(), personId: z.nullable(personId) });

/** POST /v1/submissions/:id/escalation: to the group that the stage names for it. */
export const escalateRequestSchema = z.object({ version: z.int(), reason });

/** POST /v1/submissions/:id/revocation: takes an approval back that was not used yet. */
export const revokeRequestSchema = z.object({ version: z.int(), reason });
export type RevokeRequest = z.infer<typeof revokeRequestSchema>;

export const VIEWS = ['queue', 'mine', 'all', 'decided'] as const;

/**
 * GET /v1/submissions?view=…: `queue` = waits for me, by risk, then due time; `mine` = I wrote it, newest first; `all` = everything, newest
 * first (publisher, auditor, admin); `decided` = I decided on it in the last 30 days, newest first. Absent filters leave everything in; a
 * page may be shorter than `limit`: `next` says if more follow.
 */
export const listQuerySchema = z.object({
  view: z.enum(VIEWS),
  state: z.optional(stateSchema),
  /** Of the open stage. */
  group: z.optional(z.string().check(z.maxLength(80))),
  site: z.optional(siteSchema),
  /** The site's own id of the account. */
  account: z.optional(z.string().check(z.maxLength(200))),
  /** Id or whole name of the author, in small or capital letters. */
  author: z.optional(z.string().check(z.maxLength(200))),
  /** `me`: assigned to the caller. */
  assigned: z.optional(z.enum(['me'])),
  /** `true`: past the due time of the open stage. */
  overdue: z.optional(z.enum(['true'])),
  /** The `next` of the page before. */
  after: z.optional(z.string().check(z.maxLength(300))),
  /** 1 to 100. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

/** GET /v1/queue/count: what waits for me, counted up to 100. */
export const queueCountSchema = z.object({ count: z.int(), capped: z.boolean() });

/** Settings are replaced whole, where `version` is still the one that was read (0 = nothing was set yet). */
const version = z.int().check(z.minimum(0));

/** GET and PUT /v1/routes (PUT: publisher, admin). */
export const routesDocumentSchema = z.object({ version, routes: routesSchema });
/** GET and PUT /v1/calendars (PUT: publisher, admin). */
export const calendarsDocumentSchema = z.object({ version, calendars: calendarsSchema });
/** GET and PUT /v1/rotas (PUT: publisher, admin). */
export const rotasDocumentSchema = z.object({ version, rotas: rotasSchema });
/** GET and PUT /v1/required-pack (PUT: publisher, admin): the lowest version of a pack that a draft may have been checked with. */
export const requiredPackDocumentSchema = z.object({
  version,
  required: z.record(z.string().check(z.maxLength(80)), z.int().check(z.minimum(1))),
});

/** PUT /v1/me/absence: out of office, and who decides meanwhile; DELETE ends it. */
export const absenceRequestSchema = z.object({
  from: instant,
  until: instant,
  delegateId: personId,
});
export type AbsenceRequest = z.infer<typeof absenceRequestSchema>;

/** GET /v1/me/absence */
export const absenceAnswerSchema = z.object({
  absence: z.nullable(absenceSchema),
  /** Who is away now and named me. */
  standsInFor: z.array(personRefSchema),
});

/** GET /v1/groups/:group/people: who may be asked (members of the group, publisher, auditor, admin). */
export const groupPeopleSchema = z.object({
  people: z.array(z.object({ ...personRefSchema.shape, away: z.boolean() })),
  onCall: z.optional(personRefSchema),
});

/** GET /v1/groups: groups that somebody is in, by name (publisher, auditor, admin). */
export const groupListSchema = z.object({ groups: z.array(z.string()) });
