import { ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { Handlers } from '../../platform/message-listener';
import { notSignedIn } from '../../platform/session';
import { keepStops } from '../../platform/stops';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import * as work from '../../platform/workflow-client';
import * as oversight from '../../platform/workflow-client-oversight';
import type { QueueFilters } from '../../platform/workflow-messages';
import { showWaiting } from './badge';
import { queueNow } from './queues';

/** What the screens ask of the server besides decisions; a trial has none of it. */
export const workflowHandlers = {
  'queue.page': ({ filters, after }) => queuePage(filters, after),
  'turn.act': async ({ id, turn }) => changed(await work.actOnTurn(id, turn)),
  'decisions.bulk': async (request) => {
    const answer = await work.decideSeveral(request);
    const queue = await queueNow();
    if (queue) await showWaiting(queue);
    return answer;
  },
  'conversation.read': ({ id }) => work.readConversation(id),
  'comment.write': async ({ key, id, comment }) =>
    nothing(await work.writeComment(key, id, comment)),
  'suggestion.accept': async ({ key, acceptance, ...which }) =>
    changed(await work.acceptSuggestion(key, which, acceptance)),
  'suggestion.decline': async ({ id, suggestionId }) =>
    nothing(await work.declineSuggestion(id, suggestionId)),
  'group.people': ({ group }) => work.readGroup(group),
  'absence.read': () => work.readAbsence(),
  'absence.set': ({ absence }) => work.setAbsence(absence),
  'glass.may': async () => {
    const [permission, connection] = await Promise.all([
      oversight.readGlassPermission(),
      readParsed('connection'),
    ]);
    if (!permission.ok) return permission;
    const groups = connection.kind === 'server' ? connection.person.groups : [];
    return ok({ may: permission.value.permission.groups.some((one) => groups.includes(one)) });
  },
  'glass.break': async ({ key, submission, reason }) =>
    changed(await oversight.breakGlass(key, submission, reason)),
  'glass.list': ({ after }) => oversight.listBreakGlass(after),
  'glass.acknowledge': async ({ id, note }) => nothing(await oversight.acknowledgeGlass(id, note)),
  'samples.read': ({ after }) => oversight.listSamples(after),
  'samples.judge': async ({ id, ...outcome }) => nothing(await oversight.judgeSample(id, outcome)),
  'stops.read': stopsNow,
  'stops.start': async ({ key, stop }) => {
    const started = await oversight.startStop(key, stop);
    return started.ok ? stopsNow() : started;
  },
  'stops.end': async ({ id }) => {
    const ended = await oversight.endStop(id);
    return ended.ok ? stopsNow() : ended;
  },
} satisfies Partial<Handlers>;

/** As the server tells them now; the tabs follow. */
async function stopsNow() {
  const read = await oversight.readStops();
  if (read.ok) await keepStops(read.value.stops);
  return read;
}

async function queuePage(filters: QueueFilters, after: string | undefined) {
  const page = await work.readQueuePage(filters, after);
  const connection = await readParsed('connection');
  if (!page.ok) return page;
  if (connection.kind === 'none') return notSignedIn();
  const { submissions, next } = page.value;
  const isWhole = after === undefined && !next && Object.keys(filters).length === 0;
  // The badge says what the list on the screen says.
  if (isWhole) {
    await writeStored('review', { count: submissions.length, at: new Date().toISOString() });
  }
  return ok({ person: connection.person, ...page.value });
}

/** The author's own list, and with it the tabs, hear of what changed. */
async function changed(answer: Result<Submission>): Promise<Result<{ submission: Submission }>> {
  const queue = await queueNow();
  await queue?.refreshMine();
  return answer.ok ? ok({ submission: answer.value }) : answer;
}

function nothing(answer: Result<unknown>): Result<Record<string, never>> {
  return answer.ok ? ok({}) : answer;
}
