import type { RecordRequest } from '../../domain/api';
import { type Person, ref } from '../../domain/person';
import type { RecordEntry } from '../../domain/record';
import { sampleChance, sampleDraw } from '../../domain/sample';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { keyedHash } from './sample-seed';
import { samplingSetting } from './sampling-setting';

/** Perhaps picks a post that went out without sign-off; gives the sample's id where it does. Ids, hashes and rule ids only. */
export async function drawSample(
  work: Work,
  house: House,
  post: { person: Person; request: RecordRequest; record: RecordEntry },
): Promise<string | undefined> {
  const { person, request, record } = post;
  const { value: sampling } = await readFlowSetting(work, house, samplingSetting);
  const chance = sampleChance(sampling, { ...request, groups: person.groups });
  if (chance === 0) return undefined;
  if (sampleDraw(await keyedHash(work, house, record.id)) >= chance) return undefined;
  const id = house.newId();
  const { kind, site, surface, accountId, contentHash, ruleIds } = request;
  await work
    .insertInto('sample')
    .values({
      org_id: house.organisation.id,
      sample_id: id,
      record_id: record.id,
      author_id: person.id,
      author_name: person.name,
      facts: JSON.stringify({ kind, site, surface, accountId, contentHash, ruleIds }),
      created_at: record.at,
    })
    .execute();
  await appendRecord(work, house, {
    kind: 'sampled',
    subject: record.id,
    actor: { id: 'guidepost', name: 'Guidepost' },
    at: record.at,
    data: { sampleId: id, authorId: ref(person).id },
  });
  return id;
}
