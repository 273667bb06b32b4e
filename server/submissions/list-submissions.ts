import type { ListQuery } from '../../domain/api-workflow';
import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { mayDecide, wrote } from '../../domain/say';
import type { Submission } from '../../domain/submission';
import type { House } from '../house';
import { personIds } from '../person-ids';
import { absentFor } from '../workflow/absences';
import { expireDue } from './expire-submissions';
import type { Filters } from './list-filters';
import { seenBy } from './may-read';
import { allPlaces, decidedPlaces, minePlaces } from './newest-places';
import { cursorOf, type Place, placeOf } from './page-cursor';
import { type QueueOf, queuePlaces } from './queue-places';
import { readSubmissions } from './read-submissions';

/** Where no limit is asked for. */
const MOST = 200;
const COUNT_UP_TO = 100;

export interface Page {
  readonly submissions: Submission[];
  /** There is more behind it. */
  readonly next?: string;
}

/** One page of a list; see `listQuerySchema`. */
export async function listSubmissions(
  house: House,
  person: Person,
  query: ListQuery,
): Promise<Result<Page>> {
  const after = placeOf(query.after);
  if (!after.ok) return after;
  if (query.view === 'all' && !hasRole(person, 'publisher', 'auditor', 'admin')) return notForYou();
  await expireDue(house);
  const limit = query.limit === undefined ? MOST : Number(query.limit);
  const absent = await absentFor(house.db, house, person.id);
  const of = { person, absent };
  const authors =
    query.author === undefined
      ? undefined
      : await personIds(house.db, house.organisation.id, query.author);
  const filters = { ...query, authors };
  const places = await placesOf(house, of, { filters, after: after.value, limit: limit + 1 });
  const page = places.slice(0, limit);
  const read = await readSubmissions(
    house.db,
    house.organisation.id,
    page.map(([, , id]) => id),
  );
  const mine = query.view === 'queue' ? read.filter((one) => waitsFor(one, of)) : read;
  const last = places.length > limit ? page.at(-1) : undefined;
  return ok({
    submissions: mine.map((submission) => seenBy(submission, person)),
    ...(last && { next: cursorOf(last) }),
  });
}

const PLACES = { mine: minePlaces, all: allPlaces, decided: decidedPlaces } as const;

function placesOf(
  house: House,
  of: QueueOf,
  look: { filters: Filters & ListQuery; after: Place | undefined; limit: number },
): Promise<Place[]> {
  const { view } = look.filters;
  if (view === 'queue') return queuePlaces(house, of, look);
  return PLACES[view](house, { ...look, personId: of.person.id });
}

/** What was decided while the page was read is not in it any more. */
function waitsFor(submission: Submission, { person, absent }: QueueOf): boolean {
  const standsInForAuthor = absent.some(({ id }) => wrote(submission, id));
  return mayDecide(submission, person, { standsInFor: absent, standsInForAuthor });
}

/** How much waits for this person, up to a hundred. */
export async function countQueue(
  house: House,
  person: Person,
): Promise<{ count: number; capped: boolean }> {
  const absent = await absentFor(house.db, house, person.id);
  const limit = COUNT_UP_TO + 1;
  const places = await queuePlaces(house, { person, absent }, { filters: {}, limit });
  return { count: Math.min(places.length, COUNT_UP_TO), capped: places.length > COUNT_UP_TO };
}

function notForYou() {
  return failed(
    'not-allowed',
    'Only publishers, auditors and administrators see all drafts.',
    'Use view=mine or view=queue.',
  );
}
