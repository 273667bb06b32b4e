import { bestOf } from './measure.mjs';
import { mixedPack, plant } from './packs.mjs';
import { draftOf } from './posts.mjs';
import { loopOf } from './regexp-loop.mjs';

const SIZES = [10, 1000, 10_000];
const CONTEXT = { now: '2026-01-01T00:00:00.000Z', groups: [] };

/** Packs of all kinds of rules, with and without detectors; a loop of regular expressions beside those without, on posts of which every third has something. */
export function mixedFigures(engine, posts) {
  const candidates = {};
  const planted = plant(posts, mixedPack(1000).phrases);
  const loops = {};
  const bares = {};
  for (const size of SIZES) {
    const { rules } = mixedPack(size);
    const others = withoutDetectors({ rules }).rules;
    const bare = engine.compilePack({ gates: engine.gatesOf(others) }, others, engine.heavy);
    bares[`check ${size}`] = (draft) => engine.checkDraft(draft, bare, CONTEXT);
    const compiled = engine.compilePack({ gates: engine.gatesOf(rules) }, rules, engine.heavy);
    candidates[`check ${size}`] = (draft) => engine.checkDraft(draft, compiled, CONTEXT);
    if (size > 10) loops[size] = loopOf(rules);
  }
  const drafts = planted.map(draftOf);
  const dense = plant(posts, mixedPack(1000).phrases, { share: 0.34, seed: 4 }).map(draftOf);
  const times = bestOf(candidates, drafts, 40);
  const bareTimes = bestOf(bares, drafts, 40);
  const figures = {};
  for (const size of SIZES) {
    figures[`mixed without detectors ${size} p50 us`] = bareTimes[`check ${size}`].p50;
    figures[`mixed without detectors ${size} p99 us`] = bareTimes[`check ${size}`].p99;
    figures[`mixed ${size} p50 us`] = times[`check ${size}`].p50;
    figures[`mixed ${size} p99 us`] = times[`check ${size}`].p99;
  }
  for (const [size, loop] of Object.entries(loops)) {
    const some = dense.slice(0, 90);
    const both = bestOf(
      { engine: bares[`check ${size}`], loop: (draft) => loop(draft.parts[0]) },
      some,
      6,
    );
    figures[`x RegExp loop ${size}`] = both.loop.p50 / both.engine.p50;
    Object.assign(figures, compare(bares[`check ${size}`], loop, some, size));
  }
  figures['growth of mixed 10 to 10000'] = times['check 10000'].p50 / times['check 10'].p50;
  return figures;
}

/** Which rules fire, by each; both must say the same. */
function compare(check, loop, drafts, size) {
  let findings = 0;
  let missed = 0;
  let added = 0;
  for (const draft of drafts) {
    const ours = rulesOf(check(draft));
    const theirs = new Set(loop(draft.parts[0]));
    findings += ours.size;
    missed += [...theirs].filter((id) => !ours.has(id)).length;
    added += [...ours].filter((id) => !theirs.has(id)).length;
  }
  return {
    [`findings ${size}`]: findings,
    [`missed by the engine, found by the loop ${size}`]: missed,
    [`missed by the loop, found by the engine ${size}`]: added,
  };
}

export function withoutDetectors({ rules, phrases }) {
  return { phrases, rules: rules.filter(({ kind }) => kind !== 'detector') };
}

function rulesOf({ findings }) {
  return new Set(findings.map(({ ruleId }) => ruleId));
}
