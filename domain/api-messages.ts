import * as z from 'zod/mini';
import { messageTopicSchema } from './message-topic';

/** Requests and answers of the routes for webhooks, messages that wait, notifications and hand-offs. */

export const MESSAGE_LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;
const languageSchema = z.enum(MESSAGE_LANGUAGES);
export type MessageLanguage = z.infer<typeof languageSchema>;

const topics = z.array(messageTopicSchema).check(z.minLength(1), z.maxLength(30));
const name = z.string().check(z.minLength(1), z.maxLength(120));
const group = z.nullable(z.string().check(z.minLength(1), z.maxLength(80)));
const url = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));

/** `signed`: JSON, signed as Standard Webhooks say; `slack` and `teams`: a message for their incoming webhooks. */
export const webhookKindSchema = z.enum(['signed', 'slack', 'teams']);

/** POST /v1/webhooks */
export const webhookRequestSchema = z.object({
  kind: webhookKindSchema,
  name,
  url,
  topics,
  /** Only what this group is asked about; `null`: everything. */
  group: z._default(group, null),
  language: z._default(languageSchema, 'en'),
  /** True: the draft's text goes along. */
  includeText: z._default(z.boolean(), false),
});
export type WebhookRequest = z.infer<typeof webhookRequestSchema>;

/** PATCH /v1/webhooks/:id; what is absent stays. */
export const webhookChangeSchema = z.object({
  name: z.optional(name),
  url: z.optional(url),
  topics: z.optional(topics),
  group: z.optional(group),
  language: z.optional(languageSchema),
  includeText: z.optional(z.boolean()),
  /** True again: what failed before is not sent by itself, but can be. */
  enabled: z.optional(z.boolean()),
  /** A new secret; the old one signs as well for a day. */
  rotateSecret: z.optional(z.literal(true)),
});
export type WebhookChange = z.infer<typeof webhookChangeSchema>;

export const webhookSchema = z.object({
  id: z.string(),
  kind: webhookKindSchema,
  name: z.string(),
  /** Scheme and host: what follows is often a secret. */
  origin: z.string(),
  topics: z.array(messageTopicSchema),
  group,
  language: languageSchema,
  includeText: z.boolean(),
  /** Since when and why nothing is sent there. */
  disabled: z.optional(z.object({ at: z.string(), why: z.string() })),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** In the answer that made it, and in no other one. */
  secret: z.optional(z.string()),
});
export type Webhook = z.infer<typeof webhookSchema>;
export const webhookListSchema = z.object({ webhooks: z.array(webhookSchema) });

/** GET /v1/deliveries: messages that did not get through yet, or not at all. */
export const deliverySchema = z.object({
  id: z.string(),
  messageId: z.string(),
  topic: messageTopicSchema,
  target: z.string(),
  attempts: z.int(),
  problem: z.string(),
  nextAt: z.string(),
  /** Given up at; `POST /v1/deliveries/:id/retry` sends it again. */
  deadAt: z.optional(z.string()),
  createdAt: z.string(),
});
export type Delivery = z.infer<typeof deliverySchema>;
export const deliveryListSchema = z.object({ deliveries: z.array(deliverySchema) });

/** GET and PUT /v1/me/notifications */
export const notificationsSchema = z.object({
  language: languageSchema,
  /** False: no mail at all. */
  mail: z.boolean(),
  /** What mail is wanted about. */
  topics: z.array(messageTopicSchema),
});
export type Notifications = z.infer<typeof notificationsSchema>;
export const notificationsAnswerSchema = z.object({
  ...notificationsSchema.shape,
  /** Where mail goes; set by the directory, the company's sign-in or an administrator. */
  email: z.nullable(z.string()),
});

/** POST /v1/submissions/:id/hand-off, header `Idempotency-Key` */
export const handOffRequestSchema = z.object({
  to: z.enum(['sales', 'care']),
  note: z.string().check(z.minLength(1), z.maxLength(4000)),
});
export type HandOffRequest = z.infer<typeof handOffRequestSchema>;
export const handOffAnswerSchema = z.object({ id: z.string(), at: z.string() });
