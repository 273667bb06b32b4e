import * as z from 'zod';
import type { PoolLimits } from '../database/open-database';

const whole = (lowest: number, highest: number) => z.coerce.number().int().min(lowest).max(highest);

/** Settings of who runs the server, in the form of `SETTINGS`. */
export const OPERATION_SETTINGS = {
  DATABASE_POOL_SIZE: {
    schema: whole(1, 500).default(20),
    wants: 'the most connections of this server to the database, from 1 to 500',
    example: '20',
  },
  DATABASE_STATEMENT_TIMEOUT: {
    schema: whole(0, 3600).default(60),
    wants: 'seconds after which the database ends a statement, up to 3600; 0 for never',
    example: '60',
  },
  DATABASE_IDLE_TIMEOUT: {
    schema: whole(1, 3600).default(10),
    wants: 'seconds after which an idle connection is closed, from 1 to 3600',
    example: '10',
  },
  GUIDEPOST_METRICS_TOKEN: {
    schema: z.string().min(16).max(200).optional(),
    wants: 'a secret of 16 signs or more',
    example: 'a-long-random-secret-for-prometheus',
  },
} as const;

interface Values {
  readonly DATABASE_POOL_SIZE: number;
  readonly DATABASE_STATEMENT_TIMEOUT: number;
  readonly DATABASE_IDLE_TIMEOUT: number;
}

export function poolLimits(values: Values): PoolLimits {
  return {
    connections: values.DATABASE_POOL_SIZE,
    statementMs: values.DATABASE_STATEMENT_TIMEOUT * 1000,
    idleMs: values.DATABASE_IDLE_TIMEOUT * 1000,
  };
}
