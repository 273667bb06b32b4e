import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { failed } from '../../domain/problem';
import type { House } from '../house';
import { bodyOf, type FeedFile, manifestOf, rootOf } from '../packs/feed';
import { freshnessOf } from '../packs/freshness';
import type { App } from './app';
import { rawAnswer } from './raw-answer';
import { orRefuse } from './refusal';

const packSchema = z.object({ id: z.string().max(80) });
const bodySchema = packSchema.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
const FRESH = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';
const SIGNED = { 200: rawAnswer('application/jose'), 304: z.undefined() };
const FILE = { 200: rawAnswer('application/json'), 304: z.undefined() };

/** Public, like on any static host: what counts is the signature. */
export const packFeedRoutes = (house: House) => async (app: App) => {
  app.get(
    '/packs/:id/manifest.jws',
    { schema: { params: packSchema, response: SIGNED } },
    async (request, reply) =>
      sendFile(request, reply, await manifestOf(house, request.params.id), FRESH),
  );
  app.get(
    '/packs/:id/root.jws',
    { schema: { params: packSchema, response: SIGNED } },
    async (request, reply) =>
      sendFile(request, reply, await rootOf(house, request.params.id), FRESH),
  );
  app.get(
    '/packs/:id/freshness.jws',
    { schema: { params: packSchema, response: SIGNED } },
    async (request, reply) =>
      sendFile(
        request,
        reply,
        await freshnessOf(house, request.params.id, house.freshnessKey),
        FRESH,
      ),
  );
  app.get(
    '/packs/:id/bodies/:hash.json',
    { schema: { params: bodySchema, response: FILE } },
    async (request, reply) => {
      const { id, hash } = request.params;
      return sendFile(request, reply, await bodyOf(house, id, hash), FOR_EVER);
    },
  );
};

function sendFile(
  request: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  file: FeedFile | undefined,
  caching: string,
) {
  if (!file) {
    return orRefuse(
      failed(
        'not-found',
        'No such pack was published here.',
        'Check the address of the policy, or publish the pack first.',
      ),
    );
  }
  const tag = `"${file.hash}"`;
  reply.header('etag', tag).header('cache-control', caching);
  if (names(request.headers['if-none-match'], tag)) return reply.status(304).send();
  const type = caching === FOR_EVER ? 'application/json' : 'application/jose';
  return reply.type(type).send(Buffer.from(file.text, 'utf8'));
}

/** Proxies that compress may weaken the tag to W/"…". */
function names(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}
