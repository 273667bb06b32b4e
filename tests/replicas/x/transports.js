import { knob } from './store.js';

// Kept before anything could replace it, as sites do that want the browser's own.
const savedFetch = window.fetch.bind(window);

/** `?send=`: ways in which a page can publish; each answers `{ status, text }`. Whoever wraps one of them does not see the others. */
const WAYS = {
  // X publishes by XMLHttpRequest: extensions that patch its prototype still see every post (2026-08).
  xhr: (url, { headers, body }) =>
    new Promise((done) => {
      const call = new XMLHttpRequest();
      call.open('POST', url);
      for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
      call.onloadend = () => done({ status: call.status, text: call.responseText });
      call.send(body);
    }),
  fetch: (url, init) => answerOf(savedFetch(url, init)),
  request: (url, init) => answerOf(fetch(new Request(url, init))),
  form: (url, init) => {
    const body = new FormData();
    body.set('whole', init.body);
    return answerOf(fetch(url, wrapped(init, body)));
  },
  parameters: (url, init) =>
    answerOf(fetch(url, wrapped(init, new URLSearchParams({ whole: init.body })))),
  frame: (url, init) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    return answerOf(frame.contentWindow.fetch(url, init)).finally(() => frame.remove());
  },
  worker: (url, init) =>
    new Promise((done) => {
      const script = `onmessage = async ({ data: [url, init] }) => {
        const answer = await fetch(url, init);
        postMessage({ status: answer.status, text: await answer.text() });
      };`;
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      worker.onmessage = ({ data }) => {
        worker.terminate();
        done(data);
      };
      worker.postMessage([url, init]);
    }),
};

/** Posts to a path of the site, in the way that the page's address asks for. */
export function publishTo(path, headers, body) {
  // A frame and a worker have no address of their own to complete a path.
  const url = new URL(path, location.href).href;
  return WAYS[knob('send') ?? 'xhr'](url, { method: 'POST', headers, body });
}

async function answerOf(asked) {
  const answer = await asked;
  return { status: answer.status, text: await answer.text() };
}

/** The browser names the type of such a body itself; the server unwraps it. */
function wrapped({ method, headers: { 'content-type': _type, ...headers } }, body) {
  return { method, headers, body };
}
