import * as z from 'zod/mini';
import { personRefSchema } from './person';

/** Out of office: from (included) until (not included), and who decides meanwhile. Times are ISO 8601 in UTC with milliseconds. */
export const absenceSchema = z.object({
  from: z.string(),
  until: z.string(),
  delegate: personRefSchema,
});
export type Absence = z.infer<typeof absenceSchema>;
