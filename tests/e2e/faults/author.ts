import type { Assessment } from '../../../entrypoints/checker/assess';
import { createSender } from '../../../entrypoints/panels/submit-draft';
import type { Policy } from '../../../platform/stored-schemas';

/** How one text left its author's hands: after so many presses of Submit, `sent` with the server's answer or `queued` in the outbox. */
export interface Submitted {
  readonly text: string;
  readonly kind: 'sent' | 'queued';
  readonly presses: number;
}

/** Who is told that it failed reads it, and presses again. */
const SECOND_PRESS_MS = 150;
const PATIENCE_MS = 600_000;

const account = { id: 'acme', name: 'Acme', kind: 'brand' } as const;
const stages = [{ group: 'managers', need: 'any' as const }];
const policy = { pack: { id: 'acme-social', version: 1 } } as Policy;

/** Of the running call. */
let done: Submitted[] = [];

/**
 * Runs in the content script's own world of a site's page, with the content script's own sender: one message a press, the key born with
 * the first press of a text. Several texts at once stand for several tabs.
 */
async function submitAll(texts: readonly string[], atOnce: number): Promise<Submitted[]> {
  const send = createSender();
  const left = [...texts];
  done = [];
  const author = async () => {
    for (let text = left.shift(); text !== undefined; text = left.shift()) {
      done.push(await submitOne(send, text));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, author));
  return done;
}

async function submitOne(send: ReturnType<typeof createSender>, text: string): Promise<Submitted> {
  const end = Date.now() + PATIENCE_MS;
  for (let presses = 1; ; presses += 1) {
    const sent = await send({ assessment: assessed(text), note: '', policy });
    if (sent.kind !== 'failed') return { text, kind: sent.kind, presses };
    if (Date.now() > end) throw new Error(`${text} was not taken: ${sent.problem.code}`);
    await new Promise((resolve) => setTimeout(resolve, SECOND_PRESS_MS));
  }
}

/** What the checker knows of a draft that no submission belongs to, as far as the sender asks. */
function assessed(text: string): Assessment {
  const finding = {
    ruleId: 'no-forecast',
    title: 'A forecast',
    message: 'This is a forecast.',
    why: 'Forecasts need counsel.',
    owner: 'Legal',
    action: 'sign-off' as const,
    part: 0,
    start: 0,
    end: 5,
    missing: false,
    stages,
    confidence: 'high' as const,
  };
  return {
    draft: { site: 'x', surface: 'post', account, parts: [text], media: [] },
    check: { findings: [finding], topics: [] },
    here: {},
    queued: undefined,
  } as unknown as Assessment;
}

Object.assign(globalThis, { guidepostSubmitAll: submitAll, guidepostDone: () => done.length });
