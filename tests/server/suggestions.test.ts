import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RecordEntry } from '../../domain/record';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Suggestion } from '../../domain/suggestion';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

function ask(reviewer: Caller, sent: Submission, suggestion: unknown, verdict = 'request-changes') {
  const { revision, contentHash } = currentRevision(sent);
  const { version } = sent;
  const body = { verdict, reason: 'Softer, please.', revision, contentHash, version, suggestion };
  return reviewer.post<Submission & ProblemBody>(`/v1/submissions/${sent.id}/decisions`, body);
}

async function suggested(text = 'Profits may grow') {
  const team = await aTeam(server());
  const sent = await send(team.author, team.request());
  const asked = await ask(team.manager, sent, [{ part: 0, text }]);
  expect(asked).toMatchObject({ status: 200, body: { state: 'changes-requested' } });
  const path = `/v1/submissions/${sent.id}/suggestions`;
  const { body } = await team.author.get<{ suggestions: Suggestion[] }>(path);
  const [suggestion] = body.suggestions;
  if (!suggestion) throw new Error('There is no suggestion.');
  const { draft: _by, ...findings } = team.request();
  const accept = (key = randomUUID(), version = asked.body.version) =>
    team.author.post<Submission & ProblemBody>(
      `${path}/${suggestion.id}/acceptance`,
      { ...findings, version },
      key,
    );
  return { ...team, sent: asked.body, path, suggestion, accept };
}

test('the author takes the suggested text: a new revision, that names its co-author', async () => {
  const { manager, suggestion, accept, author } = await suggested();
  const key = randomUUID();
  const taken = await accept(key);
  expect(taken).toMatchObject({ status: 201, body: { state: 'pending' } });
  const current = currentRevision(taken.body);
  expect(current.draft.parts).toEqual(['Profits may grow']);
  expect(current.acceptedSuggestion).toEqual({
    id: suggestion.id,
    reviewer: suggestion.reviewer,
  });
  expect((await accept(key)).status).toBe(200);
  // The manager is the only one of the group: nobody else could decide.
  expect((await decide(manager, taken.body)).body.state).toBe('approved');
  const trail = await author.get<{ records: RecordEntry[] }>(
    `/v1/submissions/${taken.body.id}/records`,
  );
  const texts = JSON.stringify(trail.body);
  expect(texts).toContain(suggestion.id);
  expect(texts).not.toContain('Profits may grow');
});

test('whose words are in the text does not approve them alone where there is somebody else', async () => {
  const { manager, group, accept } = await suggested();
  const other = await server().join(aPerson('other', { groups: [group] }));
  const taken = await accept();
  const first = await decide(manager, taken.body);
  expect(first.body).toMatchObject({ state: 'pending', stage: 0 });
  const second = await decide(other, first.body);
  expect(second.body.state).toBe('approved');
});

test('a colleague of the co-author is enough alone', async () => {
  const { group, accept } = await suggested();
  const other = await server().join(aPerson('other', { groups: [group] }));
  const taken = await accept();
  expect((await decide(other, taken.body)).body.state).toBe('approved');
});

test('a declined suggestion cannot be taken any more, nor declined twice', async () => {
  const { author, path, suggestion, accept } = await suggested();
  const declined = await author.post<Suggestion>(`${path}/${suggestion.id}/refusal`, {});
  expect(declined).toMatchObject({ status: 200, body: { state: 'declined' } });
  for (const again of [
    await accept(),
    await author.post<ProblemBody>(`${path}/${suggestion.id}/refusal`, {}),
  ]) {
    expect(again).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  }
});

test('a suggestion for an older text is left behind', async () => {
  const { author, sent, accept, request } = await suggested();
  const own = await author.post<Submission>(
    `/v1/submissions/${sent.id}/revisions`,
    { ...request('My own words'), version: sent.version },
    randomUUID(),
  );
  const late = await accept(randomUUID(), own.body.version);
  expect(late).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
});

test('an acceptance that is refused leaves the suggestion open', async () => {
  const { author, path, accept } = await suggested();
  expect((await accept(randomUUID(), 1)).body.code).toBe('stale-version');
  const { body } = await author.get<{ suggestions: Suggestion[] }>(path);
  expect(body.suggestions[0]?.state).toBe('open');
});

test('nobody but the author answers, and strangers see nothing', async () => {
  const { manager, path, suggestion } = await suggested();
  const answer = await manager.post<ProblemBody>(`${path}/${suggestion.id}/refusal`, {});
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  const stranger = await server().join(aPerson('mallory'));
  expect((await stranger.get(path)).status).toBe(404);
});

test.each([
  ['for a part that is not there', [{ part: 5, text: 'x' }], 'request-changes'],
  ['that changes nothing', [{ part: 0, text: 'Profits will double' }], 'request-changes'],
  ['with an approval', [{ part: 0, text: 'x' }], 'approve'],
])('a suggestion %s is refused, and nothing is decided', async (_name, parts, verdict) => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  const answer = await ask(manager, sent, parts, verdict);
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
  const now = await author.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(now.body).toMatchObject({ state: 'pending', decisions: [] });
});
