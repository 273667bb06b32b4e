import type { FastifyRequest } from 'fastify';
import { enrolAnswerSchema, enrolRequestSchema } from '../../domain/api';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import { addressesOf } from '../identity/caller-identity';
import { enrol, enrolWithKey } from '../identity/enrol';
import { provedKey, usedProofs } from '../identity/proof-of-key';
import type { SignIn } from '../identity/sign-in';
import type { App } from './app';
import { ownShare } from './own-share';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';

export const enrolRoutes =
  (house: House, signIn: SignIn, perMinute: number) => async (app: App) => {
    const used = usedProofs();
    app.post(
      '/v1/enrol',
      {
        // Codes are there to be guessed.
        config: ownShare(perMinute),
        schema: {
          body: enrolRequestSchema,
          response: { 200: enrolAnswerSchema, '4xx': problemDocumentSchema },
        },
      },
      async (request) => {
        const { dpop } = request.headers;
        if (dpop === undefined) return orRefuse(await enrol(house, request.body));
        const jkt = orRefuse(await shownKey(request, String(dpop)));
        return orRefuse(await enrolWithKey(house, await signIn.oauth(), { ...request.body, jkt }));
      },
    );

    async function shownKey(request: FastifyRequest, proof: string): Promise<Result<string>> {
      const about = { method: request.method, addresses: addressesOf(house, request) };
      const key = await provedKey(proof, about, used);
      if (key !== undefined) return ok(key);
      return failed(
        'malformed',
        'The header DPoP holds no valid proof of a key for this request.',
        "Check this computer's clock, then try again.",
      );
    }
  };
