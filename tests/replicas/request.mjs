/** What a site module needs of a request: host, url, cookies and the whole body as text. */
export async function readRequest(incoming) {
  const host = (incoming.headers.host ?? 'localhost').replace(/:\d+$/, '');
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return {
    host,
    method: incoming.method,
    url: new URL(incoming.url, `https://${host}`),
    headers: incoming.headers,
    cookies: readCookies(incoming.headers.cookie ?? ''),
    body: (await wholeIn(body, incoming.headers)) ?? body.toString('utf8'),
  };
}

/** What a page wrapped into the one field of a form (`?send=form`, `parameters`). */
async function wholeIn(body, { 'content-type': type = '' }) {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return undefined;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return form.get('whole') ?? undefined;
}

function readCookies(header) {
  const pairs = header.split('; ').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
  return Object.fromEntries(pairs.filter(([name]) => name));
}
