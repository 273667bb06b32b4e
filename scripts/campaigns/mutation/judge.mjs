import vm from 'node:vm';

/** Runs the body of a test with a limit that ends loops, too. */
const call = new vm.Script('globalThis.guidepostBody()');
/** Milliseconds of the process's own time, which other work on the machine does not change. */
const LONGEST_FOR_A_MUTANT = 8000;
/** So often a mutant may be met while modules load; a loop that never ends there is met more often. */
const MOST_HITS_AT_LOAD = 10_000_000;

/**
 * Judges one mutant after the other by the tests that reach it, shortest first, in this process.
 * @param {{ address: string, mutants: readonly { id: string }[], most: number, say: (line: string) => void }} options
 * `most` cases a property; `say` gets what makes the judgement weaker
 * @returns {AsyncGenerator<{ id: string, state: 'noticed' | 'survived' | 'unreached', by?: string }>}
 */
export async function* verdicts({ address, mutants, most, say }) {
  const stryker = { mutantCoverage: { static: {}, perTest: {} } };
  globalThis.__stryker__ = stryker;
  globalThis.guidepostMostRuns = most;
  const bundle = new Bundle(address);
  await bundle.load();
  const known = await tryAll(bundle.tests, stryker, say);
  for (const { id } of mutants) yield { id, ...(await judge(id, { bundle, known, stryker })) };
}

class Bundle {
  loads = 0;
  tests = [];

  constructor(address) {
    this.address = address;
  }

  /** A fresh copy of every module, with whatever mutant is active now. */
  async load() {
    globalThis.guidepostTests = { tests: [], before: [] };
    this.loads += 1;
    await import(`${this.address}?${this.loads}`);
    for (const prepare of globalThis.guidepostTests.before) await prepare();
    this.tests = globalThis.guidepostTests.tests;
  }
}

/** What each test reaches and how long it takes; a test that fails without a mutant judges none. */
async function tryAll(tests, stryker, say) {
  const known = [];
  for (const [at, test] of tests.entries()) {
    stryker.currentTestId = String(at);
    const before = ownTime();
    const error = await run(test, 120_000);
    const reached = stryker.mutantCoverage.perTest[at] ?? {};
    known.push({ time: ownTime() - before, reached, works: !error });
    if (error) say(`set aside, as it fails here without a mutant: ${test.name}: ${error.message}`);
  }
  stryker.currentTestId = undefined;
  return known;
}

/** Of code that runs while modules load, the modules are loaded anew, and all tests judge it. */
async function judge(id, { bundle, known, stryker }) {
  const isStatic = id in stryker.mutantCoverage.static;
  const chosen = shortestFirst(known, ({ reached, works }) => works && (isStatic || id in reached));
  if (chosen.length === 0) return { state: 'unreached' };
  const names = bundle.tests.map(({ name }) => name);
  try {
    if (isStatic) await loadWith(id, bundle, stryker);
    else stryker.activeMutant = id;
    if (bundle.tests.length !== names.length) return { state: 'noticed', by: 'the list of tests' };
    return await firstToNotice(id, chosen, { bundle, known, stryker, isStatic });
  } catch (error) {
    return { state: 'noticed', by: `loading: ${error.message}` };
  } finally {
    stryker.activeMutant = undefined;
    stryker.hitCount = undefined;
    if (isStatic) await bundle.load();
  }
}

/** The modules, with a mutant active while they load. Throws where it never ends. */
async function loadWith(id, bundle, stryker) {
  Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: MOST_HITS_AT_LOAD });
  await bundle.load();
}

async function firstToNotice(id, chosen, { bundle, known, stryker, isStatic }) {
  const began = ownTime();
  for (const at of chosen) {
    if (ownTime() - began > LONGEST_FOR_A_MUTANT) break;
    stryker.hitCount = 0;
    stryker.hitLimit = 100 * (known[at].reached[id] ?? 10_000) + 1000;
    const error = await run(bundle.tests[at], 10_000 + 50 * known[at].time);
    if (error && (await isItsOwn(id, at, { bundle, stryker, isStatic })))
      return { state: 'noticed', by: bundle.tests[at].name };
  }
  return { state: 'survived' };
}

/** True where the test passes without the mutant, in modules that the mutant left nothing in. Else the mutant is put back. */
async function isItsOwn(id, at, { bundle, stryker, isStatic }) {
  stryker.activeMutant = undefined;
  if (!isStatic && !(await run(bundle.tests[at], 60_000))) return true;
  await bundle.load();
  if (isStatic) {
    if (!(await run(bundle.tests[at], 60_000))) return true;
    await loadWith(id, bundle, stryker);
    return false;
  }
  stryker.activeMutant = id;
  const error = await run(bundle.tests[at], 60_000);
  return error !== undefined;
}

/** The numbers of some tests. */
function shortestFirst(known, isWanted) {
  const chosen = known.flatMap((test, at) => (isWanted(test) ? [at] : []));
  return chosen.sort((a, b) => known[a].time - known[b].time);
}

async function run(test, limit) {
  globalThis.guidepostBody = test.body;
  let timer;
  try {
    const answer = call.runInThisContext({ timeout: Math.ceil(limit) });
    if (typeof answer?.then !== 'function') return undefined;
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('takes too long')), limit);
    });
    await Promise.race([answer, late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
  }
}

function ownTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
