/** What a site module needs of a request: host, url, cookies and the whole body as text. */
export async function readRequest(incoming) {
  const host = (incoming.headers.host ?? 'localhost').replace(/:\d+$/, '');
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return {
    host,
    method: incoming.method,
    url: new URL(incoming.url, `https://${host}`),
    headers: incoming.headers,
    cookies: readCookies(incoming.headers.cookie ?? ''),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function readCookies(header) {
  const pairs = header.split('; ').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
  return Object.fromEntries(pairs.filter(([name]) => name));
}
