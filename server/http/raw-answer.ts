import * as z from 'zod';

/** Bytes and streams go out as they are: this tells readers of the description what they are, and checks nothing. */
const TEXT: z.ZodType<unknown> = z.string();

/** An answer that is no JSON of a schema, by its media types. */
export function rawAnswer(...mediaTypes: readonly string[]) {
  return { content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: TEXT }])) };
}
