import { sql } from 'kysely';
import * as z from 'zod';
import { failed } from '../../domain/problem';
import type { House } from '../house';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';

const stateSchema = z.object({ status: z.enum(['up', 'ready']) });

export const healthRoutes = (house: House) => async (app: App) => {
  app.get('/healthz', { schema: { response: { 200: stateSchema } } }, async () => ({
    status: 'up' as const,
  }));

  app.get(
    '/readyz',
    { schema: { response: { 200: stateSchema, '5xx': problemDocumentSchema } } },
    async () => {
      if (await databaseAnswers(house)) return { status: 'ready' as const };
      return orRefuse<never>(
        failed(
          'server-unreachable',
          'The database does not answer.',
          'Look at the database; this server waits for it.',
        ),
      );
    },
  );
};

async function databaseAnswers(house: House): Promise<boolean> {
  return sql`SELECT 1`.execute(house.db).then(
    () => true,
    () => false,
  );
}
