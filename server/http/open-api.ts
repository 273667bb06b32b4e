import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import { apiSchemas } from './api-schemas';
import { API_SECTIONS, apiWords } from './api-words';
import type { App } from './app';
import { openApiPage } from './open-api-page';
import { type Description, withAnswers } from './with-answers';

/** The routes as OpenAPI 3.1, made from the same schemas that check them. */
export async function openApi(app: App): Promise<void> {
  const schemas = createJsonSchemaTransform({ schemaRegistry: apiSchemas });
  const components = createJsonSchemaTransformObject({ schemaRegistry: apiSchemas });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Guidepost',
        version: '1',
        description: 'Approval queue, pack feed and audit.',
      },
      tags: API_SECTIONS.map((name) => ({ name })),
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: (route) => {
      const { schema, url } = schemas(route);
      const words = apiWords(`${[route.route.method].flat()[0]} ${route.url}`);
      const told = words && { summary: words.summary, tags: [words.section] };
      return { url, schema: { ...schema, ...told, ...(wantsToken(url) && TOKEN) } };
    },
    transformObject: (document) =>
      withAnswers(components(document) as Description) as ReturnType<SwaggerTransformObject>,
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('x-content-type-options', 'nosniff')
      .send(openApiPage(app.swagger() as Description)),
  );
}

const TOKEN = { security: [{ token: [] }] };

/** The door itself is the one call below /v1 that strangers may make. */
function wantsToken(url: string): boolean {
  return url.startsWith('/v1/') && url !== '/v1/enrol';
}
