/**
 * Random sessions of writing in each family of editors: after every operation our reading is what the editor's own model holds.
 *   node tests/sites/sessions.mjs [--operations 40] [--seeds 1] [--seed 1] [--browser chromium|firefox] [--only FAMILY]
 * A failure prints its seed and what was done; `--seed N --only FAMILY` does it again. Last line: N passed, N failed.
 */
import { randomFrom } from '../../scripts/bench/random.mjs';
import { BROWSERS } from './browsers.mjs';
import { openDesk } from './desk.mjs';
import { inPage } from './in-page.mjs';
import { inLanes } from './lanes.mjs';
import { modelText } from './models.mjs';
import { openVariant } from './open-variant.mjs';
import { drawOperation, isDone, OPERATIONS } from './operations.mjs';
import { writeReport } from './report.mjs';
import { VARIANTS } from './variants.mjs';

const FAMILIES = {
  'draft-js': 'x modal',
  'lexical, rich': 'facebook post',
  'lexical, plain': 'facebook comment',
  'quill 1 in a shadow root': 'linkedin post',
  'quill 1': 'linkedin comment on a post',
  tiptap: 'linkedin comment',
  contenteditable: 'linkedin message',
  'textarea in a shadow root': 'x chat',
  'textarea of a narrow page': 'x narrow',
};
const HALF_SIGN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const PATIENCE_MS = 3000;
/** So many drags are tried before it is no chance that none moved a word: some begin on spaces, or end where they began. */
const MANY_DRAGS = 8;

const option = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : fallback;
};
const count = Number(option('--operations', 40));
const first = Number(option('--seed', 1));
const seeds = Array.from({ length: Number(option('--seeds', 1)) }, (_, at) => first + at);
const only = option('--only', '');
const kinds = option('--browser') ? [option('--browser')] : Object.keys(BROWSERS);
const say = (text) => process.stdout.write(`${text}\n`);

const began = Date.now();
const families = Object.keys(FAMILIES).filter((name) => name.includes(only));
const sessions = families.flatMap((family) => seeds.map((seed) => ({ family, seed })));
const done = await inLanes(kinds, sessions, runSession);
const ended = done.filter(({ problem }) => problem).length;
const failed = ended + kinds.filter(dragsNothing).length;
const report = await writeReport('sessions', tableOf(done));
say(
  `${count} operations a session, seeds ${seeds[0]} to ${seeds.at(-1)}, ${Math.round((Date.now() - began) / 1000)} s`,
);
say(`the same as data: ${report}; drags that moved words: ${draggedIn(done)}`);
for (const kind of kinds.filter(dragsNothing)) say(`FAIL ${kind}: no drag moved a word`);
say(`${done.length - ended} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** One result: what was done how often, how often it changed the text, and the difference in the end, if there was one. */
async function runSession({ page, world, kind }, { family, seed }) {
  world.reset();
  const tally = {};
  const variant = VARIANTS[FAMILIES[family]];
  const problem = await write({ desk: openDesk(page), variant, seed, tally });
  const words = `${kind}, ${family}, seed ${seed}`;
  say(problem ? `FAIL ${words}\n${problem}` : `ok   ${words}`);
  return [{ kind, family, tally, problem }];
}

/** Undefined where reading and model agreed all the way. */
async function write({ desk, variant, seed, tally }) {
  const random = randomFrom(seed);
  const story = [];
  try {
    await openVariant(desk, variant);
    for (let at = 0; at < count; at += 1) {
      const name = drawOperation(random);
      const before = await desk.ask('read');
      const detail = await OPERATIONS[name]({ desk, variant, random });
      story.push(`${name}${detail ? ` ${JSON.stringify(detail)}` : ''}`);
      const difference = await differenceOf(desk, variant);
      if (isDone(detail)) note(tally, name, before !== (await desk.ask('read')));
      if (difference) return `after ${at + 1}: ${story.slice(-6).join(' > ')}\n${difference}`;
    }
  } catch (error) {
    return `after ${story.slice(-6).join(' > ')}\n${error.stack}`;
  }
  return undefined;
}

function note(tally, name, isChange) {
  const { times = 0, changed = 0 } = tally[name] ?? {};
  tally[name] = { times: times + 1, changed: changed + Number(isChange) };
}

/** Editor x browser x operation, and how many sessions ended with a difference. */
function tableOf(sessions) {
  const table = {};
  for (const { kind, family, tally, problem } of sessions) {
    const row = { ...table[family] };
    const { differences = 0, operations = {} } = row[kind] ?? {};
    const added = Object.entries(tally).map(([name, { times, changed }]) => {
      const known = operations[name] ?? { times: 0, changed: 0 };
      return [name, { times: known.times + times, changed: known.changed + changed }];
    });
    row[kind] = {
      differences: differences + Number(Boolean(problem)),
      operations: { ...operations, ...Object.fromEntries(added) },
    };
    table[family] = row;
  }
  return table;
}

/** A drag that never moves anything tests nothing. In Firefox no driver begins one (see operations.mjs). */
function dragsNothing(kind) {
  const drags = done.filter((one) => one.kind === kind).map(({ tally }) => tally.drag);
  const sum = (field) => drags.reduce((total, drag) => total + (drag?.[field] ?? 0), 0);
  return kind === 'chromium' && sum('times') >= MANY_DRAGS && sum('changed') === 0;
}

function draggedIn(sessions) {
  const of = (kind) =>
    sessions
      .filter((one) => one.kind === kind)
      .reduce((sum, { tally }) => sum + (tally.drag?.changed ?? 0), 0);
  return kinds.map((kind) => `${kind} ${of(kind)}`).join(', ');
}

/** Libraries take a change over a moment after it: what counts is where both come to rest. */
async function differenceOf(desk, variant) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const model = await inPage(desk.page, modelText, variant.editor);
    const read = await desk.ask('read');
    if (wellFormed(read) === wellFormed(model)) return undefined;
    if (Date.now() > end) return `model ${JSON.stringify(model)}\nread  ${JSON.stringify(read)}`;
    await new Promise((next) => setTimeout(next, 25));
  }
}

/** Half a sign is all that an editor may be left with; Quill and what drives Firefox then have a replacement for it. */
function wellFormed(text) {
  return text.replace(HALF_SIGN, '\ufffd');
}
