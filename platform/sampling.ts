import { samplingDocumentSchema } from '../domain/api-conversation';
import type { Surface } from '../domain/draft';
import { type SampledKind, sampleChance } from '../domain/sample';
import { callSignedIn } from './session';
import { readParsed, writeStored } from './stored-parsed';

const OLD_MS = 5 * 60_000;

/** Brings the stored item `sampling` up to date; where the server cannot be reached the last one stays. */
export async function refreshSampling(now: number): Promise<void> {
  const { kind } = await readParsed('connection');
  if (kind !== 'server') return writeStored('sampling', null);
  const answer = await callSignedIn({ path: '/v1/sampling', answer: samplingDocumentSchema });
  if (!answer.ok) return;
  const { sampling } = answer.value;
  const draws = Math.max(sampling.share, ...Object.values(sampling.groups)) > 0;
  await writeStored('sampling', { sampling, draws, at: new Date(now).toISOString() });
}

export async function refreshOldSampling(now: number): Promise<void> {
  const known = await readParsed('sampling');
  if (!known || Math.abs(now - Date.parse(known.at)) >= OLD_MS) await refreshSampling(now);
}

/** May this post of mine be picked for a look afterwards? The server draws; here is only known whether it draws at all. */
export async function mayBePicked(post: {
  readonly kind: SampledKind;
  readonly surface?: Surface | undefined;
  readonly ruleIds: readonly string[];
}): Promise<boolean> {
  const [known, connection] = await Promise.all([readParsed('sampling'), readParsed('connection')]);
  if (!known || connection.kind !== 'server') return false;
  return sampleChance(known.sampling, { ...post, groups: connection.person.groups }) > 0;
}
