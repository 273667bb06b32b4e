import type { Updateable } from 'kysely';
import { posterOf } from '../../../domain/ghost-writing';
import type { Role } from '../../../domain/person';
import type { Submission } from '../../../domain/submission';
import type { Tables } from '../../../server/database/tables';
import { newMarks } from '../../../server/submissions/submission-marks';
import { absentFor } from '../../../server/workflow/absences';
import { rolesOf } from './queue-flows';
import type { SeededBug } from './seeded-bug';
import type { TrialHouse } from './trial-house';

const DAY_MS = 86_400_000;

/** Of the ways other than the usual one: in somebody's name, and in an emergency. */
export const BUGS_OF_WAYS: Readonly<Record<string, SeededBug>> = {
  'anybody writes in the name of anybody': {
    acts: (sound, house) => ({
      send: async (who, act) => {
        const principalId = act.ghostWriting?.principalId;
        if (principalId === undefined) return sound.send(who, act);
        await setRoles(house, principalId, ['executive']);
        const sent = await sound.send(who, act);
        await setRoles(house, principalId, rolesOf(principalId));
        return sent;
      },
    }),
  },
  'somebody stands in for the person in whose name it goes out': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) => {
        const decided = await sound.decide(who, screen, verdict);
        const absent = await absentFor(house.db, house, who.id);
        const principal = absent.find(({ id }) => id === screen.principal?.id);
        return decided.ok || !principal ? decided : sound.decide(principal, screen, verdict);
      },
    }),
  },
  'the person in whose name it goes out decides where their groups do': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) => {
        if (who.id !== screen.principal?.id) return sound.decide(who, screen, verdict);
        await nameNobody(house, screen);
        const decided = await sound.decide(who, screen, verdict);
        await nameAgain(house, screen);
        return decided;
      },
    }),
  },
  'a new text does not ask the person in whose name it goes out': {
    acts: (sound, house) => ({
      revise: async (who, screen, text) => {
        const { principal } = screen;
        if (principal) await nameNobody(house, screen);
        const revised = await sound.revise(who, screen, text);
        if (principal) await nameAgain(house, screen);
        return revised;
      },
    }),
  },
  'who wrote it posts in place of the person who should': {
    acts: (sound) => ({
      post: (who, screen) =>
        sound.post(who.id === screen.author.id ? { ...who, ...posterOf(screen) } : who, screen),
    }),
  },
  'anybody breaks the glass': {
    acts: (sound) => ({
      breakGlass: (who, act) => sound.breakGlass({ ...who, groups: ['seniors'] }, act),
    }),
  },
  'a post without approval may wait as long as an approved one': {
    acts: (sound, house) => ({
      breakGlass: async (who, act) => {
        const broken = await sound.breakGlass(who, act);
        if (broken.ok) {
          const { id, expiresAt } = broken.value.answer;
          const expires_at = new Date(Date.parse(expiresAt) + DAY_MS).toISOString();
          await change(house, id, { expires_at });
        }
        return broken;
      },
    }),
  },
  'who broke the glass acknowledges it': {
    acts: (sound, house) => ({
      acknowledge: async (who, screen) => {
        const { id, author } = screen;
        await changeEmergency(house, id, { author_id: 'nobody' });
        const acknowledged = await sound.acknowledge(who, screen);
        await changeEmergency(house, id, { author_id: author.id });
        return acknowledged;
      },
    }),
  },
  'a second person acknowledges it as well': {
    acts: (sound, house) => ({
      acknowledge: async (who, screen) => {
        await changeEmergency(house, screen.id, { acknowledged_at: null });
        return sound.acknowledge(who, screen);
      },
    }),
  },
};

/** As if the author wrote it for themself. */
function nameNobody(house: TrialHouse, { id, principal: _nobody, ...rest }: Submission) {
  return change(house, id, newMarks({ id, ...rest }));
}

function nameAgain(house: TrialHouse, screen: Submission) {
  return change(house, screen.id, newMarks(screen));
}

async function change(
  { db, organisation }: TrialHouse,
  id: string,
  columns: Updateable<Tables['submission']>,
): Promise<void> {
  await db
    .updateTable('submission')
    .set(columns)
    .where('org_id', '=', organisation.id)
    .where('submission_id', '=', id)
    .execute();
}

async function changeEmergency(
  { db, organisation }: TrialHouse,
  id: string,
  columns: Updateable<Tables['break_glass']>,
): Promise<void> {
  await db
    .updateTable('break_glass')
    .set(columns)
    .where('org_id', '=', organisation.id)
    .where('submission_id', '=', id)
    .execute();
}

async function setRoles(
  { db, organisation }: TrialHouse,
  personId: string,
  roles: Role[],
): Promise<void> {
  await db
    .updateTable('person')
    .set({ roles: JSON.stringify(roles) })
    .where('org_id', '=', organisation.id)
    .where('person_id', '=', personId)
    .execute();
}
