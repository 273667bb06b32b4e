import * as z from 'zod';

/** Settings of who runs the server, in the form of `SETTINGS`. */
export const OPERATION_SETTINGS = {
  GUIDEPOST_METRICS_TOKEN: {
    schema: z.string().min(16).max(200).optional(),
    wants: 'a secret of 16 signs or more',
    example: 'a-long-random-secret-for-prometheus',
  },
} as const;
