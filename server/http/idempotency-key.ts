import * as z from 'zod';

/** Loose: the other headers stay. */
export const keyedHeadersSchema = z.looseObject({
  'idempotency-key': z
    .string({ error: 'a unique text of 8 to 200 signs is wanted here' })
    .regex(/^[\x21-\x7e]{8,200}$/, 'a unique text of 8 to 200 signs without spaces is wanted here'),
});
