import { ok, type Result } from '../../domain/problem';
import type { Handlers } from '../../platform/message-listener';
import * as client from '../../platform/setting-client';

/** What those who look after the whole read and set. */
export const settingHandlers = {
  'groups.read': () => client.readGroups(),
  'glass-permission.read': () => client.glassPermission.read(),
  'glass-permission.save': ({ setting }) => client.glassPermission.save(setting),
  'required-pack.read': () => client.requiredPack.read(),
  'required-pack.save': ({ setting }) => client.requiredPack.save(setting),
  'rotas.read': () => client.rotas.read(),
  'rotas.save': ({ setting }) => client.rotas.save(setting),
  'retention.read': () => client.retention.read(),
  'retention.save': ({ setting }) => client.retention.save(setting),
  'holds.read': () => client.readHolds(),
  'holds.place': async ({ hold }) => nothing(await client.placeHold(hold)),
  'holds.end': async ({ id }) => nothing(await client.endHold(id)),
  'drafts.all': ({ filters, after }) => client.readAllDrafts(filters, after),
  'post-page.read': async ({ id }) => {
    const page = await client.readPostPage(id);
    return page.ok ? ok({ html: page.value }) : page;
  },
} satisfies Partial<Handlers>;

function nothing(answer: Result<unknown>): Result<Record<string, never>> {
  return answer.ok ? ok({}) : answer;
}
