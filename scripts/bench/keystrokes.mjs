import { percentile } from './measure.mjs';
import { plant } from './packs.mjs';
import { draftOf, makeLongDraft } from './posts.mjs';
import { pick, randomFrom } from './random.mjs';

const CHARACTERS = 63_000;
const KEYS = 1000;
const CHECKED_EVERY = 20;
const CONTEXT = { now: '2026-01-01T00:00:00.000Z', groups: [] };

/** Types single characters into a long draft at places all over it: what each costs, and whether the result is that of a full check. */
export function keystrokes(engine, { rules, phrases }, name) {
  const compiled = engine.compilePack({ gates: engine.gatesOf(rules) }, rules, engine.heavy);
  const random = randomFrom(5);
  const lines = makeLongDraft({ characters: CHARACTERS }).split('\n');
  let text = plant(lines, phrases, { share: 0.1 }).join('\n').slice(0, CHARACTERS);
  let checked = engine.checkDraft(draftOf(text), compiled, CONTEXT);
  let scan = engine.scanDraft(draftOf(text), compiled.recognisers);
  const scans = [];
  const checks = [];
  let different = 0;
  for (let key = 0; key < KEYS; key += 1) {
    text = afterKey(text, random, key % 4 === 0);
    // As a page hands it over: one flat text.
    text.charCodeAt(0);
    const draft = draftOf(text);
    const start = process.hrtime.bigint();
    scan = engine.scanDraft(draft, compiled.recognisers, scan);
    const middle = process.hrtime.bigint();
    checked = engine.checkDraft(draft, compiled, CONTEXT, checked.scan);
    checks.push(Number(process.hrtime.bigint() - middle) / 1000);
    scans.push(Number(middle - start) / 1000);
    if (key % CHECKED_EVERY === 0) {
      const full = engine.checkDraft(draft, compiled, CONTEXT);
      different += Number(!isSame(full, checked, scan));
    }
  }
  return {
    [`${name}keystroke scan p50 us`]: percentile(scans, 0.5),
    [`${name}keystroke scan p99 us`]: percentile(scans, 0.99),
    [`${name}keystroke check p50 us`]: percentile(checks, 0.5),
    [`${name}keystroke check p99 us`]: percentile(checks, 0.99),
    [`${name}keystrokes unlike the full check`]: different,
    [`${name}findings in the long draft`]: checked.findings.length,
  };
}

/** One character more or less, anywhere. */
function afterKey(text, random, isDeletion) {
  const at = Math.floor(random() * text.length);
  const typed = isDeletion ? '' : pick(random, 'etaoin shrdlu.7');
  return text.slice(0, at) + typed + text.slice(isDeletion ? at + 1 : at);
}

/** What was timed says what a check and a scan from scratch say. */
function isSame(full, checked, scan) {
  const said = JSON.stringify;
  return (
    said(full.findings) === said(checked.findings) && said(hitsIn(full.scan)) === said(hitsIn(scan))
  );
}

function hitsIn({ texts, found }) {
  const slots = [...found].sort((a, b) => a - b);
  return slots.map((slot) => texts.map((text) => text.hits(slot)));
}
