import type { Person } from '../../../domain/person';
import { breakGlassSetting } from '../../../server/break-glass/break-glass-setting';
import { writeFlowSetting } from '../../../server/flow-settings/flow-setting';
import { expireDue } from '../../../server/submissions/expire-submissions';
import { type Acts, actsOf, type Screen, sure } from './acts';
import { GROUPS, IN_EMERGENCIES, PEOPLE, rolesOf } from './queue-flows';
import type { Sending } from './sending';
import { join, type TrialHouse } from './trial-house';

/** The server's side of one run: people, the screens that they have had, and the acts, of which one may be seeded with a bug. */
export interface QueueWorld {
  readonly house: TrialHouse;
  readonly acts: Acts;
  readonly people: Map<string, Person>;
  /** Of each draft, every screen there was, oldest first. */
  readonly screens: Screen[][];
  readonly expire: (house: TrialHouse) => Promise<void>;
  /** Key, text and stages of the last draft that each author sent. */
  readonly lastSent: Map<string, Sending & { id: string }>;
}

export async function aQueueWorld(house: TrialHouse, acts = actsOf(house)): Promise<QueueWorld> {
  const people = new Map<string, Person>();
  for (const name of PEOPLE) {
    const groups = Object.entries(GROUPS).filter(([, members]) => members.includes(name));
    const names = groups.map(([group]) => group);
    people.set(name, await join(house, name, names, rolesOf(name)));
  }
  await nameThoseInEmergencies(house);
  const expire = async () => {
    while ((await expireDue(house)) > 0);
  };
  return { house, acts, people, screens: [], expire, lastSent: new Map() };
}

async function nameThoseInEmergencies(house: TrialHouse): Promise<void> {
  const person = { id: 'admin', name: 'Admin' };
  const change = { version: 0, value: { groups: [IN_EMERGENCIES] }, person };
  sure(await writeFlowSetting(house, breakGlassSetting, change));
}
