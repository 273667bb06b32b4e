/** All pages of a list, as their texts and ids. */
export async function readAll(serverUrl, token, view) {
  const found = [];
  for (let after = ''; ; ) {
    const answer = await fetch(`${serverUrl}/v1/submissions?view=${view}&limit=100${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${view}: ${answer.status} ${await answer.text()}`);
    const { submissions, next } = await answer.json();
    found.push(
      ...submissions.map(({ id, revisions }) => ({ id, text: revisions[0].draft.parts[0] })),
    );
    if (!next) return found;
    after = `&after=${encodeURIComponent(next)}`;
  }
}

/** What an author's browser and the server do not agree on, in words; nothing where they do. */
export function compareSitting({ author, texts, submitted, kept, seen }) {
  const faults = [];
  const times = countOf(kept.map(({ text }) => text));
  for (const text of texts) {
    const count = times.get(text) ?? 0;
    if (count === 0) faults.push(`lost: ${text}`);
    if (count > 1) faults.push(`${count} times: ${text}`);
  }
  const strangers = kept.filter(({ text }) => !texts.includes(text));
  faults.push(...strangers.map(({ text }) => `never submitted: ${text}`));
  if (submitted.length !== texts.length) faults.push(`${author}: ${submitted.length} left`);
  const known = new Set(seen.mine);
  const unknown = kept.filter(({ id }) => !known.has(id));
  faults.push(...unknown.map(({ text }) => `stored, and its author does not know: ${text}`));
  if (known.size !== kept.length) faults.push(`${author} knows of ${known.size} submissions`);
  if (seen.told + seen.rows > 0) faults.push(`${author}: still ${seen.told}, ${seen.rows} to send`);
  return faults;
}

/** The whole database: as many as were submitted, each text once. */
export function compareAll(kept, submissions) {
  const twice = [...countOf(kept.map(({ text }) => text))].filter(([, count]) => count > 1);
  return [
    ...(kept.length === submissions ? [] : [`${kept.length} stored, ${submissions} submitted`]),
    ...twice.map(([text, count]) => `${count} times in all: ${text}`),
  ];
}

function countOf(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
