import { decodeJwt } from 'jose';
import type { Receipt } from '../../domain/receipt';
import type { Submission } from '../../domain/submission';
import { aTeam, decide, send } from './builders';
import type { TestServer } from './with-server';

/** An approved draft, as its author sees it, with what its receipt says. */
export async function anApproval(server: TestServer) {
  const team = await aTeam(server);
  const sent = await send(team.author, team.request());
  await decide(team.manager, sent);
  const { body: submission } = await team.author.get<Submission>(`/v1/submissions/${sent.id}`);
  return { ...team, submission, claims: decodeJwt<Receipt>(submission.receipt ?? '') };
}

/** What a browser tells that pressed Post just after the approval. */
export function reportOf({ site, surface, account, updatedAt }: Submission, claims: Receipt) {
  return {
    receiptId: claims.jti,
    contentHash: claims.contentHash,
    wentOut: {
      site,
      surface,
      accountId: account.id,
      pressedAt: new Date(Date.parse(updatedAt) + 1).toISOString(),
    },
  };
}

export const postedPath = ({ id }: Submission) => `/v1/submissions/${id}/posted`;
