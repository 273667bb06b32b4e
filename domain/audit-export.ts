import * as z from 'zod/mini';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'html', 'eml', 'ocsf'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/));

/** Which part of the trail; nothing = all of it. */
export const exportFilterSchema = z.object({
  /** ISO 8601 in UTC, a day or a moment; from here on. */
  from: z.optional(instant),
  /** Up to, not including. */
  until: z.optional(instant),
  submission: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
});
export type ExportFilter = z.infer<typeof exportFilterSchema>;

/** GET /v1/audit/export */
export const exportRequestSchema = z.object({
  format: exportFormatSchema,
  ...exportFilterSchema.shape,
});
