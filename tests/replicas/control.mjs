import { jsonAnswer, notFound } from './page.mjs';

/** What a test in another process may ask or set, on any host: /__replica/record, act-as, faults, reset. */
export function answerControl(request, world) {
  const act = ACTS[`${request.method} ${request.url.pathname.replace('/__replica/', '')}`];
  if (!act) return notFound('Unknown control; see tests/replicas/README.md.');
  try {
    return jsonAnswer(act(world, request.body ? JSON.parse(request.body) : {}));
  } catch (error) {
    return jsonAnswer({ error: error.message }, { status: 400 });
  }
}

const ACTS = {
  'GET record': (world) => world.record,
  'GET accounts': (world) => ({ accounts: world.accounts, acting: world.acting }),
  'POST act-as': (world, { site, accountId }) => {
    world.actAs(site, accountId);
    return { acting: world.acting };
  },
  'POST faults': (world, { site, ...faults }) => {
    world.faults[site] = faults;
    return { faults: world.faults };
  },
  'POST reset': (world) => {
    world.reset();
    return { acting: world.acting };
  },
};
